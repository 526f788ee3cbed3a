import { readAsset } from "../assets/package-root.ts";
import type { Word } from "./words.ts";

/** The lists of models/gazetteer.txt. */
export type ListName =
  | "countries"
  | "regions"
  | "cities"
  | "organizations"
  | "given-names"
  | "demonyms"
  | "no-names"
  | "calendar"
  | "starters"
  | "no-name-heads"
  | "organization-heads"
  | "organization-openers"
  | "place-heads"
  | "place-openers"
  | "titles"
  | "title-words"
  | "roles"
  | "saying-verbs"
  | "common-words";

/** Lists whose entries of several words are looked for as a whole. */
const PHRASE_LISTS = ["countries", "regions", "cities", "organizations", "no-names"] as const;

/** A list whose entries are whole names. */
export type PhraseList = (typeof PHRASE_LISTS)[number];

type Lists = ReadonlyMap<string, ReadonlySet<string>>;

/** A list's entry that stands at some place in the text. */
export interface PhraseMatch {
  readonly list: PhraseList;
  /** How many words it has. */
  readonly length: number;
}

let lists: Lists | undefined;
const longest = new Map<ListName, ReadonlyMap<string, number>>();

/** Whether a list has a word, or words joined by spaces; capitals are ignored unless an entry is all capitals. */
export function isListed(list: ListName, words: readonly Word[]): boolean {
  const set = entriesOf(list);
  if (words.length === 1) {
    const [word] = words;
    return word !== undefined && (set.has(word.key) || (word.isUpper && set.has(word.text)));
  }
  return set.has(words.map(({ key }) => key).join(" "));
}

/** Whether a list has a single word. */
export function isWordListed(list: ListName, word: Word): boolean {
  const set = entriesOf(list);
  return set.has(word.key) || (word.isUpper && set.has(word.text));
}

/** How many words the longest entry of a list has that begins at a word; 0 where none does. */
export function matchLongest(list: ListName, words: readonly Word[], from: number): number {
  const first = words[from];
  if (!first) return 0;
  const set = entriesOf(list);
  let key = first.key;
  let length = isWordListed(list, first) ? 1 : 0;
  const limit = Math.min(longestFrom(list).get(key) ?? 1, words.length - from);
  for (let size = 2; size <= limit; size++) {
    key += ` ${words[from + size - 1]?.key}`;
    if (set.has(key)) length = size;
  }
  return length;
}

/** The longest whole name of any list that begins at a word. */
export function matchPhrase(words: readonly Word[], from: number): PhraseMatch | undefined {
  let best: PhraseMatch | undefined;
  for (const list of PHRASE_LISTS) {
    const length = matchLongest(list, words, from);
    if (length > (best?.length ?? 0)) best = { list, length };
  }
  return best;
}

function entriesOf(list: ListName): ReadonlySet<string> {
  lists ??= parseLists(readAsset("models", "gazetteer.txt"));
  const set = lists.get(list);
  if (!set) throw new Error(`models/gazetteer.txt has no list ${list}`);
  return set;
}

function parseLists(packed: string): Lists {
  const sections = packed.trimEnd().replace(/^# /, "").split("\n# ");
  return new Map(
    sections.map((section) => {
      const [name = "", ...entries] = section.split("\n");
      return [name, new Set(entries)];
    }),
  );
}

/** First words of a list's longer entries, with the number of words of the longest. */
function longestFrom(list: ListName): ReadonlyMap<string, number> {
  const known = longest.get(list);
  if (known) return known;
  const lengths = new Map<string, number>();
  for (const entry of entriesOf(list)) {
    if (!entry.includes(" ")) continue;
    const words = entry.split(" ");
    const [first = ""] = words;
    lengths.set(first, Math.max(words.length, lengths.get(first) ?? 0));
  }
  longest.set(list, lengths);
  return lengths;
}
