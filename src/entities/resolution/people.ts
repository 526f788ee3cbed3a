import type { Mention } from "../../model/entity.ts";
import {
  absorbPerson,
  createPersonIndex,
  indexName,
  lookUp,
  type NamedPerson,
  type Person,
  type PersonIndex,
  whoIs,
} from "./person-index.ts";
import { isSameName, parsePersonName } from "./person-names.ts";
import { bearerOfOtherName } from "./stated-names.ts";
import { genderBefore, titleBefore } from "./titles-before.ts";

/**
 * Groups the mentions of each person. Full names differ by given name, middle name and suffix, unless the
 * text says that two names are one person's. A single word goes to the only person with that surname, or
 * else that given name. Among several persons, a matching title or honorific decides, then the latest
 * mention in the same block, then who is usually called by that word.
 */
export function resolvePeople(text: string, mentions: readonly Mention[]): Mention[][] {
  const named = mentions.map((mention) => ({
    mention,
    name: parsePersonName(mention.text),
    gender: genderBefore(text, mention.start),
    title: titleBefore(text, mention.start),
  }));
  const index = createPersonIndex();
  const people = assignFullNames(named, index);
  uniteOtherNames(text, named, people, index);
  const found = new Set<Person>();
  for (const one of named) {
    const known = people.get(one.mention);
    const person = (known && whoIs(known)) ?? bearerOf(one, index) ?? newPerson(one, index);
    attach(person, one);
    found.add(person);
  }
  return [...found].map((person) => person.mentions);
}

function attach(person: Person, one: NamedPerson): void {
  person.mentions.push(one.mention);
  person.latest = one;
  person.gender ??= one.gender;
  if (one.title !== "") person.titles.add(one.title);
  if (one.name.words.length === 1) person.short++;
}

/** Assigns longer names first, because a shorter name may be part of one. */
function assignFullNames(named: readonly NamedPerson[], index: PersonIndex): Map<Mention, Person> {
  const people = new Map<Mention, Person>();
  const full = named.filter(({ name }) => name.words.length > 1);
  for (const one of full.sort((a, b) => b.name.words.length - a.name.words.length)) {
    const person = sameNamed(one, index) ?? newPerson(one, index);
    person.gender ??= one.gender;
    if (one.title !== "") person.titles.add(one.title);
    if (!person.names.some(({ words }) => words.join(" ") === one.name.words.join(" "))) {
      person.names.push(one.name);
    }
    people.set(one.mention, person);
  }
  return people;
}

function uniteOtherNames(
  text: string,
  named: readonly NamedPerson[],
  people: Map<Mention, Person>,
  index: PersonIndex,
): void {
  for (const [at, one] of named.entries()) {
    const bearer = bearerOfOtherName(text, one, named[at - 1], people, index);
    if (!bearer) continue;
    const person = whoIs(bearer);
    const other = people.get(one.mention);
    if (!other) {
      person.names.push(one.name);
      indexName(person, one.name, index);
      people.set(one.mention, person);
    } else if (whoIs(other) !== person) {
      absorbPerson(person, whoIs(other));
    }
  }
}

function sameNamed({ name }: NamedPerson, index: PersonIndex): Person | undefined {
  const key = name.words.join(" ");
  const [longer] = index.fragments.get(key) ?? [];
  if (longer && name.suffix === "" && !longer.names.some(({ suffix }) => suffix !== ""))
    return longer;
  return lookUp(index.surnames.get(name.surname)).find(({ names }) =>
    names.some((other) => isSameName(name, other)),
  );
}

function bearerOf(one: NamedPerson, index: PersonIndex): Person | undefined {
  const { gender, title } = one;
  const fitting = namesakes(one, index).filter(
    (person) => !gender || !person.gender || person.gender === gender,
  );
  const titled = fitting.filter(({ titles }) => title !== "" && titles.has(title));
  const sure = fitting.filter((person) => gender && person.gender === gender);
  const others = fitting.filter((person) => !contrasts(person, one));
  return likeliest(one, [titled, sure, others, fitting].find((some) => some.length > 0) ?? []);
}

/** "Roe spoke to Brigadier Roe": in one block, a title after the surname alone means another person. */
function contrasts({ latest }: Person, { mention, name, title }: NamedPerson): boolean {
  return (
    title !== "" &&
    latest?.title === "" &&
    latest.mention.block === mention.block &&
    latest.name.words.join(" ") === name.surname
  );
}

function namesakes({ name }: NamedPerson, index: PersonIndex): readonly Person[] {
  const word = name.surname;
  const maps = [index.surnames, index.firsts, index.parts];
  return lookUp(maps.map((map) => map.get(word)).find((people) => people !== undefined));
}

/** The person last mentioned in the same block, or else most often called by one word, or else mentioned last. */
function likeliest({ mention }: NamedPerson, people: readonly Person[]): Person | undefined {
  const last = greatest(people, ({ latest }) => latest?.mention.start ?? -1);
  if (last?.latest?.mention.block === mention.block) return last;
  const called = greatest(people, ({ short }) => short);
  return called && called.short > 0 ? called : last;
}

/** The person with the greatest figure; the first wins a tie. */
function greatest(
  people: readonly Person[],
  figureOf: (person: Person) => number,
): Person | undefined {
  return people.reduce<Person | undefined>(
    (best, person) => (!best || figureOf(person) > figureOf(best) ? person : best),
    undefined,
  );
}

function newPerson({ name, gender, title }: NamedPerson, index: PersonIndex): Person {
  const person: Person = {
    names: [name],
    mentions: [],
    titles: new Set(title === "" ? [] : [title]),
    gender,
    short: 0,
    latest: undefined,
    sameAs: undefined,
  };
  indexName(person, name, index);
  return person;
}
