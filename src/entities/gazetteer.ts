import { readAsset } from "../assets/package-root.ts";
import { LIST_LETTERS, type ListName } from "./lists.ts";
import { findLine, goesOnAfter } from "./sorted-lines.ts";
import type { Word } from "./word.ts";

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
export function isWordListed(list: ListName, { lists }: Word): boolean {
  return lists.includes(LIST_LETTERS[list]);
}

/** The letters of all lists that have a word, or several words as one entry. */
export function listsOf(words: readonly Word[]): string {
  const [first] = words;
  if (first && words.length === 1) return first.lists;
  return entryOf(words.map(({ key }) => key).join(" ")).lists;
}

/** Whether a list has a word, or several words as one entry. */
export function isListed(list: ListName, words: readonly Word[]): boolean {
  return listsOf(words).includes(LIST_LETTERS[list]);
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
  const single = firstOf(lists, first.lists);
  let best = single && { list: single, length: 1 };
  let { key, goesOn } = first;
  for (let length = 2; from + length <= words.length && goesOn; length++) {
    const last = words[from + length - 1];
    key += ` ${last?.key}`;
    const entry = entryOf(key);
    const list = firstOf(lists, entry.lists);
    // "The sun" is no newspaper.
    if (list && (last?.isCapital || !last?.hasContent || last.key === "'s"))
      best = { list, length };
    ({ goesOn } = entry);
  }
  return best;
}

function firstOf(lists: readonly ListName[], letters: string): ListName | undefined {
  if (letters === "") return undefined;
  return lists.find((list) => letters.includes(LIST_LETTERS[list]));
}

function entryOf(key: string): Entry {
  const known = cache.get(key);
  if (known) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const entry = readEntry(key);
  cache.set(key, entry);
  return entry;
}

/** Looks a key up in the file; its caller keeps what it says. */
export function readEntry(key: string): Entry {
  lines ??= readAsset("models", "gazetteer.txt").split("\n");
  const at = findLine(lines, `${key}\t`);
  const line = lines[at];
  const lists = line?.startsWith(`${key}\t`) ? line.slice(key.length + 1) : "";
  return { lists, goesOn: goesOnAfter(lines, lists === "" ? at : at + 1, key) };
}
