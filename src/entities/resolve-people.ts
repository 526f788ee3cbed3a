import type { Mention } from "../model/entity.ts";
import { addTo } from "./group.ts";
import { type Gender, genderBefore } from "./honorifics.ts";
import { isSameName, type PersonName, parsePersonName } from "./person-names.ts";

interface Person {
  readonly names: PersonName[];
  readonly mentions: Mention[];
  gender: Gender | undefined;
  /** Where the latest mention attached so far begins; -1 before the first. */
  latest: number;
}

interface Named {
  readonly mention: Mention;
  readonly name: PersonName;
  readonly gender: Gender | undefined;
}

/** Persons by the words that can stand for them; of a crowd of namesakes only the last are compared. */
interface Index {
  readonly surnames: Map<string, Person[]>;
  readonly firsts: Map<string, Person[]>;
  readonly parts: Map<string, Person[]>;
  /** First or last words, two at least, of longer names. */
  readonly stretches: Map<string, Person[]>;
}

const NAMESAKES = 40;

/**
 * Mentions of one person together. Full names are told apart by given name, middle name and suffix; a
 * bare surname, else a bare given name, belongs to its only bearer; of several, to the one whom an
 * honorific fits and who was mentioned last.
 */
export function resolvePeople(text: string, mentions: readonly Mention[]): Mention[][] {
  const named = mentions.map((mention) => ({
    mention,
    name: parsePersonName(mention.text),
    gender: genderBefore(text, mention.start),
  }));
  const index = createIndex();
  const people = assignFullNames(named, index);
  for (const one of named) {
    const person = people.get(one.mention) ?? bearerOf(one, index) ?? newPerson(one, index);
    person.mentions.push(one.mention);
    person.latest = one.mention.start;
    people.set(one.mention, person);
  }
  return [...new Set(people.values())].map((person) => person.mentions);
}

/** Longer names first, so that a shorter one finds the name it is part of. */
function assignFullNames(named: readonly Named[], index: Index): Map<Mention, Person> {
  const people = new Map<Mention, Person>();
  const full = named.filter(({ name }) => name.words.length > 1);
  for (const one of full.sort((a, b) => b.name.words.length - a.name.words.length)) {
    const person = sameNamed(one, index) ?? newPerson(one, index);
    person.gender ??= one.gender;
    if (!person.names.some(({ words }) => words.join(" ") === one.name.words.join(" "))) {
      person.names.push(one.name);
    }
    people.set(one.mention, person);
  }
  return people;
}

function sameNamed({ name }: Named, index: Index): Person | undefined {
  const key = name.words.join(" ");
  const [longer] = index.stretches.get(key) ?? [];
  if (longer && name.suffix === "" && !longer.names.some(({ suffix }) => suffix !== ""))
    return longer;
  return index.surnames
    .get(name.surname)
    ?.slice(-NAMESAKES)
    .find(({ names }) => names.some((other) => isSameName(name, other)));
}

function bearerOf({ name, gender }: Named, index: Index): Person | undefined {
  const word = name.surname;
  const bearers = index.surnames.get(word) ?? index.firsts.get(word) ?? index.parts.get(word) ?? [];
  const fitting = bearers
    .slice(-NAMESAKES)
    .filter((person) => !gender || !person.gender || person.gender === gender);
  const sure = fitting.filter((person) => gender && person.gender === gender);
  return mentionedLast(sure.length > 0 ? sure : fitting);
}

/** Of persons not yet mentioned, the first. */
function mentionedLast(people: readonly Person[]): Person | undefined {
  return people.reduce<Person | undefined>(
    (best, person) => (!best || person.latest > best.latest ? person : best),
    undefined,
  );
}

function newPerson({ name, gender }: Named, index: Index): Person {
  const person: Person = { names: [name], mentions: [], gender, latest: -1 };
  const { words, surname } = name;
  addTo(index.surnames, surname, person);
  if (words.length < 2) return person;
  addTo(index.firsts, words[0] ?? "", person);
  for (const part of words.slice(1, -1)) addTo(index.parts, part, person);
  for (const stretch of stretchesOf(words)) addTo(index.stretches, stretch, person);
  return person;
}

function stretchesOf(words: readonly string[]): string[] {
  const sizes = words.slice(1).map((_, size) => size + 2);
  const ends = sizes.map((size) => words.slice(-size).join(" "));
  return [...new Set([...sizes.map((size) => words.slice(0, size).join(" ")), ...ends])];
}

function createIndex(): Index {
  return { surnames: new Map(), firsts: new Map(), parts: new Map(), stretches: new Map() };
}
