import { readAsset } from "../../assets/package-root.ts";
import { partitionPoint } from "../../model/binary-search.ts";

/** The gazetteer's lists, each with the letter that marks its entries in models/gazetteer.txt. */
export const LIST_LETTERS = {
  countries: "C",
  regions: "R",
  cities: "T",
  organizations: "O",
  "no-names": "N",
  "given-names": "g",
  demonyms: "d",
  calendar: "c",
  starters: "s",
  possessors: "q",
  "no-name-heads": "n",
  "organization-heads": "o",
  "organization-openers": "p",
  "place-heads": "l",
  "place-openers": "m",
  "place-nouns": "a",
  "organization-nouns": "b",
  titles: "t",
  "title-words": "u",
  roles: "r",
  "saying-verbs": "v",
  "common-words": "w",
} as const;

/** One of the gazetteer's lists. */
export type ListName = keyof typeof LIST_LETTERS;

/** The fields of a word that the gazetteer reads. */
export interface GazetteerWord {
  /** The word as the lists write it. */
  readonly key: string;
  readonly isCapital: boolean;
  /** Whether it has a letter or a digit. */
  readonly hasContent: boolean;
  /** The letters of the lists that contain the word; acronyms match only in capitals. */
  readonly lists: string;
  /** Whether longer entries begin with the word. */
  readonly startsLonger: boolean;
}

/** The gazetteer's entry for one or more words. */
interface Entry {
  /** The letters of the lists that contain the words. */
  readonly lists: string;
  /** Whether a longer entry begins with the words. */
  readonly startsLonger: boolean;
}

/** A listed name found in a text. */
export interface PhraseMatch {
  readonly list: ListName;
  /** In words. */
  readonly length: number;
}

/** Lists of whole names; the first list wins among matches of equal length. */
const PHRASE_LISTS = ["countries", "regions", "cities", "organizations", "no-names"] as const;

const MAX_CACHED_KEYS = 100_000;

let lines: readonly string[] | undefined;
const cache = new Map<string, Entry>();

/** Whether a list contains a word. Acronyms match only in capitals. */
export function isWordListed(list: ListName, { lists }: GazetteerWord): boolean {
  return lists.includes(LIST_LETTERS[list]);
}

/** The letters of all lists that contain a word, or several words as one entry. */
export function listsOf(words: readonly GazetteerWord[]): string {
  const [first] = words;
  if (first && words.length === 1) return first.lists;
  return entryOf(words.map(({ key }) => key).join(" ")).lists;
}

/** Whether a list contains a word, or several words as one entry. */
export function isListed(list: ListName, words: readonly GazetteerWord[]): boolean {
  return listsOf(words).includes(LIST_LETTERS[list]);
}

/** Whether a list contains a key that `keyOf` made. */
export function isKeyListed(list: ListName, key: string): boolean {
  return entryOf(key).lists.includes(LIST_LETTERS[list]);
}

/** Length in words of the longest entry of a list that begins at an index; 0 if there is none. */
export function matchLongest(
  list: ListName,
  words: readonly GazetteerWord[],
  from: number,
): number {
  return longestMatch([list], words, from)?.length ?? 0;
}

/** Finds the longest listed name that begins at an index. */
export function matchPhrase(
  words: readonly GazetteerWord[],
  from: number,
): PhraseMatch | undefined {
  return longestMatch(PHRASE_LISTS, words, from);
}

function longestMatch(
  lists: readonly ListName[],
  words: readonly GazetteerWord[],
  from: number,
): PhraseMatch | undefined {
  const first = words[from];
  if (!first) return undefined;
  const single = firstOf(lists, first.lists);
  let best = single && { list: single, length: 1 };
  let { key, startsLonger } = first;
  for (let length = 2; from + length <= words.length && startsLonger; length++) {
    const last = words[from + length - 1];
    key += ` ${last?.key}`;
    const entry = entryOf(key);
    const list = firstOf(lists, entry.lists);
    // "The Sun" is a newspaper, "the sun" is not.
    if (list && (last?.isCapital || !last?.hasContent || last.key === "'s"))
      best = { list, length };
    ({ startsLonger } = entry);
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
  if (cache.size >= MAX_CACHED_KEYS) cache.clear();
  const entry = readEntry(key);
  cache.set(key, entry);
  return entry;
}

/** Looks a key up in the file, without a cache. */
export function readEntry(key: string): Entry {
  lines ??= readAsset("models", "gazetteer.txt").split("\n");
  const at = findLine(lines, `${key}\t`);
  const line = lines[at];
  const lists = line?.startsWith(`${key}\t`) ? line.slice(key.length + 1) : "";
  return { lists, startsLonger: hasNextWord(lines, lists === "" ? at : at + 1, key) };
}

/**
 * Index of the first line that does not sort before a text; lines are sorted by code unit. A short run
 * looks up a few hundred words, which takes less time than building a map of all lines.
 */
function findLine(lines: readonly string[], text: string): number {
  return partitionPoint(lines.length, (at) => (lines[at] ?? "") < text);
}

/** Whether the line at an index begins with these words and has another word after them. */
function hasNextWord(lines: readonly string[], at: number, words: string): boolean {
  const line = lines[at];
  return line?.startsWith(words) === true && line.charAt(words.length) === " ";
}
