import type { ListedWords } from "../../model/explanation.ts";
import { LIST_LETTERS, type ListName, listsOf } from "../gazetteer/gazetteer.ts";
import type { Word } from "../sequence/words.ts";

/** What each of the gazetteer's lists holds. */
const WORDS: Readonly<Record<ListName, string>> = {
  countries: "countries",
  regions: "regions",
  cities: "cities",
  organizations: "organizations",
  "no-names": "what is no name",
  "given-names": "given names",
  demonyms: "peoples and parties",
  calendar: "days and months",
  starters: "words that open sentences",
  possessors: "owners in names",
  "no-name-heads": "nouns that end what is no name",
  "organization-heads": "nouns that end names of organizations",
  "organization-openers": "nouns that open names of organizations",
  "place-heads": "nouns that end names of places",
  "place-openers": "nouns that open names of places",
  titles: "titles",
  "title-words": "words in titles",
  roles: "roles",
  "saying-verbs": "verbs of saying",
  "common-words": "everyday words",
};

const BY_LETTER: ReadonlyMap<string, ListName> = new Map(
  Object.entries(LIST_LETTERS).map(([name, letter]) => [letter, name as ListName]),
);

/** The lists that some letters stand for, each once. */
export function listsIn(letters: string): ListName[] {
  return [...new Set(letters)].flatMap((letter) => BY_LETTER.get(letter) ?? []);
}

/** "in the list of cities", "in the lists of given names and titles", "in no list". */
export function inLists(letters: string): string {
  const words = listsIn(letters).map((list) => WORDS[list]);
  if (words.length === 0) return "in no list";
  if (words.length === 1) return `in the list of ${words[0]}`;
  return `in the lists of ${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** Longer names have no entry. */
const LONGEST = 12;

/** What the gazetteer has of some words together, and of each of the first. */
export function listedWords(words: readonly Word[], text: string): ListedWords[] {
  const apart = words
    .slice(0, LONGEST)
    .map((word) => ({ text: word.text, lists: listsIn(word.lists) }));
  return [...together(words, text), ...apart].filter(({ lists }) => lists.length > 0);
}

function together(words: readonly Word[], text: string): ListedWords[] {
  if (words.length < 2 || words.length > LONGEST) return [];
  const lists = listsIn(listsOf(words));
  return [{ text: text.slice(words[0]?.start, words.at(-1)?.end), lists }];
}
