import { isCapital as isCapitalLetter } from "../../model/letters.ts";
import type { Word } from "../sequence/words.ts";
import { FEATURE_BITS, type FeatureList, hashText, mix, put } from "./feature-list.ts";
import { findEntry, type SortedTable } from "./sorted-table.ts";

/** What a word says by itself, wherever it stands; all numbers but `capital` are hashes. */
export interface WordAttributes {
  readonly word: Word;
  /** Its key, digits made alike. */
  readonly key: string;
  readonly hash: number;
  /** Its pattern of capitals, small letters and digits. */
  readonly shape: number;
  readonly listsHash: number;
  /** 1 where it is written as a name is. */
  readonly capital: 0 | 1;
  /** Its classes. */
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
}

/** How many tokens away a word is seen. */
export const REACH = 2;

const LONGEST_AFFIX = 4;

const WORD = byDistance("word");
const SURFACE = hashText("surface");
const SHAPE = byDistance("shape");
const PREFIX = byDistance("prefix");
const SUFFIX = byDistance("suffix");
const FINE = byDistance("fine");
const MIDDLE = byDistance("middle");
const COARSE = byDistance("coarse");
const LISTS = byDistance("lists");
const LIST = byDistance("list");

/** Describes a word. */
export function describeAttributes(word: Word, known: WordClasses): WordAttributes {
  const key = /\d/.test(word.key) ? word.key.replace(/\d/g, "0") : word.key;
  const fine = classOf(known, key.endsWith(".") ? key.slice(0, -1) : key);
  const middle = fine < 0 ? -1 : (known.middle[fine] ?? -1);
  const coarse = middle < 0 ? -1 : (known.coarse[middle] ?? -1);
  return {
    word,
    key,
    hash: hashText(key),
    shape: hashText(shapeOf(word.text)),
    listsHash: hashText(word.lists),
    capital: word.isCapital ? 1 : 0,
    fine,
    middle,
    coarse,
  };
}

/**
 * Adds the features that a word gives to a token.
 * @param distance Where it stands from the token, from `-REACH` to `REACH`.
 */
export function addWordFeatures(
  features: FeatureList,
  attributes: WordAttributes,
  distance: number,
): void {
  const at = distance + REACH;
  const { capital } = attributes;
  put(features, WORD[at] ?? 0, attributes.hash);
  put(features, MIDDLE[at] ?? 0, 2 * attributes.middle + capital);
  if (Math.abs(distance) === REACH) return;
  put(features, SHAPE[at] ?? 0, attributes.shape);
  put(features, FINE[at] ?? 0, 2 * attributes.fine + capital);
  put(features, COARSE[at] ?? 0, 2 * attributes.coarse + capital);
  put(features, LISTS[at] ?? 0, attributes.listsHash + capital);
  const { lists } = attributes.word;
  for (let index = 0; index < lists.length; index++) {
    put(features, LIST[at] ?? 0, 2 * lists.charCodeAt(index) + capital);
  }
  if (distance !== 0) return;
  put(features, SURFACE, hashText(attributes.word.text));
  if (attributes.word.hasContent) addAffixes(features, attributes);
}

function addAffixes(features: FeatureList, { key, capital }: WordAttributes): void {
  for (let length = 1; length <= LONGEST_AFFIX && length < key.length; length++) {
    put(features, PREFIX[length] ?? 0, hashText(key.slice(0, length)) + capital);
    put(features, SUFFIX[length] ?? 0, hashText(key.slice(-length)) + capital);
  }
}

/** A kind of feature for each of a few small numbers. */
function byDistance(name: string): readonly number[] {
  return [0, 1, 2, 3, 4].map((number) => mix(hashText(name), number));
}

/** "Xxx" for "Tokyo", "XX" for "NATO", "dd" for "1990"; more than two alike are two. */
function shapeOf(text: string): string {
  let shape = "";
  let last = "";
  let before = "";
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charAt(at));
    if (kind === last && kind === before) continue;
    shape += kind;
    before = last;
    last = kind;
  }
  return shape;
}

function kindOf(char: string): string {
  if (char >= "a" && char <= "z") return "x";
  if (char >= "0" && char <= "9") return "d";
  if (isCapitalLetter(char)) return "X";
  return char === char.toUpperCase() ? char : "x";
}

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
