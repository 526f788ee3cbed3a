import { readAsset } from "../assets/package-root.ts";
import { LIST_LETTERS, type ListName } from "./lists.ts";
import { findLine, goesOnAfter } from "./sorted-lines.ts";
import type { Word } from "./words.ts";

/** What the gazetteer says of some words. */
interface Entry {
  /** The letters of the lists that have them. */
  readonly lists: string;
  /** Whether an entry begins with them and has more words. */
  readonly goesOn: boolean;
}

/** A whole name that stands at some place in a text. */
export interface PhraseMatch {
  readonly list: ListName;
  /** How many words it has. */
  readonly length: number;
}

/** Lists whose entries are whole names; where lengths are equal the first has it. */
const PHRASE_LISTS = ["countries", "regions", "cities", "organizations", "no-names"] as const;

const CACHE_LIMIT = 100_000;

let lines: readonly string[] | undefined;
const cache = new Map<string, Entry>();

/** Whether a list has a word; capitals count only where the entry is an acronym. */
export function isWordListed(list: ListName, word: Word): boolean {
  const letter = LIST_LETTERS[list];
  if (entryOf(word.key).lists.includes(letter)) return true;
  return word.isUpper && entryOf(word.text).lists.includes(letter);
}

/** The letters of all lists that have a word. */
export function listsOf(word: Word): string {
  const { lists } = entryOf(word.key);
  return word.isUpper ? lists + entryOf(word.text).lists : lists;
}

/** Whether a list has a word, or several words as one entry. */
export function isListed(list: ListName, words: readonly Word[]): boolean {
  const [first] = words;
  if (first && words.length === 1) return isWordListed(list, first);
  return isKeyListed(list, words.map(({ key }) => key).join(" "));
}

/** Whether a list has a key as `keyOf` makes it. */
export function isKeyListed(list: ListName, key: string): boolean {
  return entryOf(key).lists.includes(LIST_LETTERS[list]);
}

/** How many words the longest entry of a list has that begins at a word; 0 where none does. */
export function matchLongest(list: ListName, words: readonly Word[], from: number): number {
  return longestMatch([list], words, from)?.length ?? 0;
}

/** The longest whole name of any list that begins at a word. */
export function matchPhrase(words: readonly Word[], from: number): PhraseMatch | undefined {
  return longestMatch(PHRASE_LISTS, words, from);
}

function longestMatch(
  lists: readonly ListName[],
  words: readonly Word[],
  from: number,
): PhraseMatch | undefined {
  const first = words[from];
  if (!first) return undefined;
  const single = lists.find((list) => isWordListed(list, first));
  let best = single && { list: single, length: 1 };
  let key = first.key;
  for (let length = 2; from + length <= words.length && entryOf(key).goesOn; length++) {
    const last = words[from + length - 1];
    key += ` ${last?.key}`;
    const entry = entryOf(key);
    const list = lists.find((name) => entry.lists.includes(LIST_LETTERS[name]));
    // "The sun" is no newspaper.
    if (list && (last?.isCapital || !last?.hasContent || last.key === "'s"))
      best = { list, length };
  }
  return best;
}

function entryOf(key: string): Entry {
  const known = cache.get(key);
  if (known) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const entry = readEntry(key);
  cache.set(key, entry);
  return entry;
}

function readEntry(key: string): Entry {
  lines ??= readAsset("models", "gazetteer.txt").split("\n");
  const at = findLine(lines, `${key}\t`);
  const line = lines[at];
  const lists = line?.startsWith(`${key}\t`) ? line.slice(key.length + 1) : "";
  return { lists, goesOn: goesOnAfter(lines, lists === "" ? at : at + 1, key) };
}
