import { isCapital as isCapitalLetter } from "../../model/letters.ts";
import type { Word } from "../sequence/words.ts";
import { FEATURE_BITS, type FeatureList, hashText, mix, put } from "./feature-list.ts";
import { findEntry, type SortedTable } from "./sorted-table.ts";

/** Attributes of a word that do not depend on its context. All numbers but `capital` are hashes. */
export interface WordAttributes {
  readonly word: Word;
  /** Its key with every digit as 0. */
  readonly key: string;
  readonly hash: number;
  /** Hash of its pattern of capitals, small letters and digits. */
  readonly shape: number;
  readonly listsHash: number;
  /** 1 for a word written like a name. */
  readonly capital: 0 | 1;
  /** Its word classes, from fine to coarse; -1 for none. */
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
}

/** Features of a token include the words up to this many tokens away. */
export const MAX_WORD_DISTANCE = 2;

const MAX_AFFIX_CHARS = 4;

const WORD = numbered("word");
const SURFACE = hashText("surface");
const SHAPE = numbered("shape");
const PREFIX = numbered("prefix");
const SUFFIX = numbered("suffix");
const FINE = numbered("fine");
const MIDDLE = numbered("middle");
const COARSE = numbered("coarse");
const LISTS = numbered("lists");
const LIST = numbered("list");

/** Computes the attributes of a word. */
export function describeAttributes(word: Word, classes: WordClasses): WordAttributes {
  const key = /\d/.test(word.key) ? word.key.replace(/\d/g, "0") : word.key;
  const fine = classOf(classes, key.endsWith(".") ? key.slice(0, -1) : key);
  const middle = fine < 0 ? -1 : (classes.middle[fine] ?? -1);
  const coarse = middle < 0 ? -1 : (classes.coarse[middle] ?? -1);
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
 * Adds the features of a word to those of a token nearby.
 * @param distance From the token to the word, `-MAX_WORD_DISTANCE` to `MAX_WORD_DISTANCE`.
 */
export function addWordFeatures(
  features: FeatureList,
  attributes: WordAttributes,
  distance: number,
): void {
  const at = distance + MAX_WORD_DISTANCE;
  const { capital } = attributes;
  put(features, WORD[at] ?? 0, attributes.hash);
  put(features, MIDDLE[at] ?? 0, 2 * attributes.middle + capital);
  if (Math.abs(distance) === MAX_WORD_DISTANCE) return;
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
  for (let length = 1; length <= MAX_AFFIX_CHARS && length < key.length; length++) {
    put(features, PREFIX[length] ?? 0, hashText(key.slice(0, length)) + capital);
    put(features, SUFFIX[length] ?? 0, hashText(key.slice(-length)) + capital);
  }
}

/** One kind of feature for each distance or length. */
function numbered(name: string): readonly number[] {
  return [0, 1, 2, 3, 4].map((number) => mix(hashText(name), number));
}

/** "Xxx" for "Tokyo", "XX" for "NATO", "dd" for "1990": at most two of a kind in a row. */
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
 * Words grouped by how they are used: fine classes within middle ones within coarse ones. Words are
 * stored as hashes, so in rare cases an unknown word gets the class of another.
 */
export interface WordClasses {
  readonly words: SortedTable;
  /** The fine class of each word. */
  readonly classes: Uint16Array;
  /** The middle class of each fine one. */
  readonly middle: Uint8Array;
  /** The coarse class of each middle one. */
  readonly coarse: Uint8Array;
}

/** The id of a word in the table. */
export function wordId(key: string): number {
  return hashText(key) >>> (32 - FEATURE_BITS);
}

/** The fine class of a word; -1 for none. */
export function classOf({ words, classes }: WordClasses, key: string): number {
  const entry = findEntry(words, wordId(key));
  return entry < 0 ? -1 : (classes[entry] ?? -1);
}
