import type { Mention } from "../../model/entity.ts";
import { addTo } from "./grouping.ts";
import type { PersonName } from "./person-names.ts";
import type { Gender } from "./titles-before.ts";

/** Somebody who is named in an article, and what is known so far. */
export interface Person {
  readonly names: PersonName[];
  readonly mentions: Mention[];
  /** Titles that stood before the name, as keys. */
  readonly titles: Set<string>;
  gender: Gender | undefined;
  /** How often one word stood for the whole name so far. */
  short: number;
  /** The mention attached last. */
  latest: NamedPerson | undefined;
  /** Who this turned out to be. */
  sameAs: Person | undefined;
}

/** One mention of a person, and what stands before it. */
export interface NamedPerson {
  readonly mention: Mention;
  readonly name: PersonName;
  readonly gender: Gender | undefined;
  readonly title: string;
}

/** Persons by the words that can stand for them. */
export interface PersonIndex {
  readonly surnames: Map<string, Person[]>;
  readonly firsts: Map<string, Person[]>;
  readonly parts: Map<string, Person[]>;
  /** First or last words, two at least, of longer names. */
  readonly stretches: Map<string, Person[]>;
}

/** Of a crowd of namesakes only the last are compared. */
const NAMESAKES = 40;

/** An index of nobody. */
export function createPersonIndex(): PersonIndex {
  return { surnames: new Map(), firsts: new Map(), parts: new Map(), stretches: new Map() };
}

/** Files a person under one of their names, once under each word. */
export function indexName(person: Person, name: PersonName, index: PersonIndex): void {
  for (const [map, key] of placesOf(name, index)) {
    if (map.get(key)?.at(-1) !== person) addTo(map, key, person);
  }
}

/** The last of those who are filed under a word, each once. */
export function lookUp(people: readonly Person[] | undefined): Person[] {
  return [...new Set(people?.slice(-NAMESAKES).map(whoIs))];
}

/** Makes two persons one: the first has the other's names and titles. */
export function absorbPerson(person: Person, other: Person): void {
  other.sameAs = person;
  person.names.push(...other.names);
  for (const title of other.titles) person.titles.add(title);
  person.gender ??= other.gender;
}

/** The person that one turned out to be; halves the path on the way. */
export function whoIs(person: Person): Person {
  let one = person;
  while (one.sameAs) {
    one.sameAs = one.sameAs.sameAs ?? one.sameAs;
    one = one.sameAs;
  }
  return one;
}

function placesOf(
  { words, surname }: PersonName,
  index: PersonIndex,
): (readonly [Map<string, Person[]>, string])[] {
  if (words.length < 2) return [[index.surnames, surname]];
  return [
    [index.surnames, surname],
    [index.firsts, words[0] ?? ""],
    ...words.slice(1, -1).map((part) => [index.parts, part] as const),
    ...stretchesOf(words).map((stretch) => [index.stretches, stretch] as const),
  ];
}

function stretchesOf(words: readonly string[]): string[] {
  const sizes = words.slice(1).map((_, size) => size + 2);
  const ends = sizes.map((size) => words.slice(-size).join(" "));
  return [...new Set([...sizes.map((size) => words.slice(0, size).join(" ")), ...ends])];
}
