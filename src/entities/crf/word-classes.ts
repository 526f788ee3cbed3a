import { FEATURE_BITS, hashText } from "./hash.ts";
import { findEntry, type SortedTable } from "./sorted-table.ts";

/**
 * Words of like use, in classes within coarser classes. Words are known by their hashes, so that a word
 * of none may rarely be taken for one.
 */
export interface WordClasses {
  readonly words: SortedTable;
  /** The finest class of each word. */
  readonly classes: Uint16Array;
  /** The middle class of each fine one. */
  readonly middle: Uint8Array;
  /** The coarse class of each middle one. */
  readonly coarse: Uint8Array;
}

/** The number under which a word is filed. */
export function wordId(key: string): number {
  return hashText(key) >>> (32 - FEATURE_BITS);
}

/** A word's finest class; -1 for a word of none. */
export function classOf({ words, classes }: WordClasses, key: string): number {
  const entry = findEntry(words, wordId(key));
  return entry < 0 ? -1 : (classes[entry] ?? -1);
}
