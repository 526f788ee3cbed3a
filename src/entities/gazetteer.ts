import { readAsset } from "../assets/package-root.ts";
import { hasEntry, lookUp, type SortedList } from "./sorted-list.ts";
import type { Word } from "./words.ts";

/** The lists of models/gazetteer.txt. */
export const LIST_NAMES = [
  "countries",
  "regions",
  "cities",
  "organizations",
  "given-names",
  "demonyms",
  "no-names",
  "calendar",
  "starters",
  "no-name-heads",
  "organization-heads",
  "organization-openers",
  "place-heads",
  "place-openers",
  "titles",
  "title-words",
  "roles",
  "saying-verbs",
  "common-words",
  "aliases",
] as const;

export type ListName = (typeof LIST_NAMES)[number];

/** Lists whose entries are whole names, of one word or several. */
const PHRASE_LISTS = ["countries", "regions", "cities", "organizations", "no-names"] as const;

/** A list's entry that stands at some place in a text. */
export interface PhraseMatch {
  readonly list: (typeof PHRASE_LISTS)[number];
  /** How many words it has. */
  readonly length: number;
}

type Lists = ReadonlyMap<string, SortedList>;

let lists: Lists | undefined;
let aliases: ReadonlyMap<string, string> | undefined;

/** Whether a list has a word; capitals count only where the entry is an acronym. */
export function isWordListed(list: ListName, word: Word): boolean {
  const entries = entriesOf(list);
  return hasEntry(entries, word.key) || (word.isUpper && hasEntry(entries, word.text));
}

/** Whether a list has a word, or several words as one entry. */
export function isListed(list: ListName, words: readonly Word[]): boolean {
  const [first] = words;
  if (first && words.length === 1) return isWordListed(list, first);
  return isKeyListed(list, words.map(({ key }) => key).join(" "));
}

/** Whether a list has a key as `keyOf` makes it. */
export function isKeyListed(list: ListName, key: string): boolean {
  return hasEntry(entriesOf(list), key);
}

/** How many words the longest entry of a list has that begins at a word; 0 where none does. */
export function matchLongest(list: ListName, words: readonly Word[], from: number): number {
  const first = words[from];
  if (!first) return 0;
  const entries = entriesOf(list);
  let key = first.key;
  let { found, goesOn } = lookUp(entries, key);
  let length = found || (first.isUpper && hasEntry(entries, first.text)) ? 1 : 0;
  for (let size = 2; from + size <= words.length && goesOn; size++) {
    key += ` ${words[from + size - 1]?.key}`;
    ({ found, goesOn } = lookUp(entries, key));
    if (found) length = size;
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

/** The key under which resolution files a name that has several: "us" is "united states". */
export function aliasOf(key: string): string {
  aliases ??= new Map(
    entriesOf("aliases").map((entry) => {
      const at = entry.indexOf("=");
      return [entry.slice(0, at), entry.slice(at + 1)];
    }),
  );
  return aliases.get(key) ?? key;
}

/** A list's entries; the file is read at the first call. */
export function entriesOf(list: ListName): SortedList {
  lists ??= parseLists(readAsset("models", "gazetteer.txt"));
  const entries = lists.get(list);
  if (!entries) throw new Error(`models/gazetteer.txt has no list ${list}`);
  return entries;
}

function parseLists(packed: string): Lists {
  const sections = packed.trimEnd().replace(/^# /, "").split("\n# ");
  return new Map(
    sections.map((section) => {
      const [name = "", ...entries] = section.split("\n");
      return [name, entries];
    }),
  );
}
