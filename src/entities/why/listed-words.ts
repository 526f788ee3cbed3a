import type { ListedWords } from "../../model/explanation.ts";
import { listsOf } from "../gazetteer.ts";
import type { Word } from "../word.ts";
import { listsIn } from "./list-words.ts";

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
