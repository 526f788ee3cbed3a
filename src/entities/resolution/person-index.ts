import type { Mention } from "../../model/entity.ts";
import { addTo } from "./grouping.ts";
import type { PersonName } from "./person-names.ts";
import type { Gender } from "./titles-before.ts";

/** A person in an article, as known so far. */
export interface Person {
  readonly names: PersonName[];
  readonly mentions: Mention[];
  /** Keys of the titles before their names. */
  readonly titles: Set<string>;
  gender: Gender | undefined;
  /** How many mentions so far were a single word. */
  short: number;
  /** The latest mention. */
  latest: NamedPerson | undefined;
  /** The person that this one turned out to be. */
  sameAs: Person | undefined;
}

/** A mention of a person, with the honorific and title before it. */
export interface NamedPerson {
  readonly mention: Mention;
  readonly name: PersonName;
  readonly gender: Gender | undefined;
  readonly title: string;
}

/** Persons by the words that may name them. */
export interface PersonIndex {
  readonly surnames: Map<string, Person[]>;
  readonly firsts: Map<string, Person[]>;
  readonly parts: Map<string, Person[]>;
  /** Two or more words from the start or the end of a longer name. */
  readonly fragments: Map<string, Person[]>;
}

/** Compares only the latest of many namesakes. */
const MAX_NAMESAKES = 40;

/** Creates an empty index. */
export function createPersonIndex(): PersonIndex {
  return { surnames: new Map(), firsts: new Map(), parts: new Map(), fragments: new Map() };
}

/** Adds a person under each word of a name. */
export function indexName(person: Person, name: PersonName, index: PersonIndex): void {
  for (const [map, key] of entriesOf(name, index)) {
    if (map.get(key)?.at(-1) !== person) addTo(map, key, person);
  }
}

/** The latest persons under a word, without duplicates. */
export function lookUp(people: readonly Person[] | undefined): Person[] {
  return [...new Set(people?.slice(-MAX_NAMESAKES).map(whoIs))];
}

/** Merges a person into another, who takes over names and titles. */
export function absorbPerson(person: Person, other: Person): void {
  other.sameAs = person;
  person.names.push(...other.names);
  for (const title of other.titles) person.titles.add(title);
  person.gender ??= other.gender;
}

/** The person that one turned out to be, with path halving. */
export function whoIs(person: Person): Person {
  let one = person;
  while (one.sameAs) {
    one.sameAs = one.sameAs.sameAs ?? one.sameAs;
    one = one.sameAs;
  }
  return one;
}

function entriesOf(
  { words, surname }: PersonName,
  index: PersonIndex,
): (readonly [Map<string, Person[]>, string])[] {
  if (words.length < 2) return [[index.surnames, surname]];
  return [
    [index.surnames, surname],
    [index.firsts, words[0] ?? ""],
    ...words.slice(1, -1).map((part) => [index.parts, part] as const),
    ...fragmentsOf(words).map((fragment) => [index.fragments, fragment] as const),
  ];
}

function fragmentsOf(words: readonly string[]): string[] {
  const sizes = words.slice(1).map((_, size) => size + 2);
  const ends = sizes.map((size) => words.slice(-size).join(" "));
  return [...new Set([...sizes.map((size) => words.slice(0, size).join(" ")), ...ends])];
}
