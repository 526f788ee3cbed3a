import type { ListedWords } from "../../model/explanation.ts";
import { LIST_LETTERS, type ListName, listsOf } from "../gazetteer/gazetteer.ts";
import type { Word } from "../sequence/words.ts";

/** The gazetteer has no longer entries. */
const MAX_ENTRY_WORDS = 12;

const LIST_BY_LETTER: ReadonlyMap<string, ListName> = new Map(
  Object.entries(LIST_LETTERS).map(([name, letter]) => [letter, name as ListName]),
);

/** The gazetteer's entries for some words together and for each of them. */
export function listedWords(words: readonly Word[], text: string): ListedWords[] {
  const single = words
    .slice(0, MAX_ENTRY_WORDS)
    .map((word) => ({ text: word.text, lists: listNames(word.lists) }));
  return [...together(words, text), ...single].filter(({ lists }) => lists.length > 0);
}

function together(words: readonly Word[], text: string): ListedWords[] {
  if (words.length < 2 || words.length > MAX_ENTRY_WORDS) return [];
  const lists = listNames(listsOf(words));
  return [{ text: text.slice(words[0]?.start, words.at(-1)?.end), lists }];
}

/** "in list cities", "in lists given-names and titles", "in no list". */
export function inLists(letters: string): string {
  const names = listNames(letters);
  if (names.length === 0) return "in no list";
  if (names.length === 1) return `in list ${names[0]}`;
  return `in lists ${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function listNames(letters: string): ListName[] {
  return [...new Set(letters)].flatMap((letter) => LIST_BY_LETTER.get(letter) ?? []);
}
