import type { Word } from "../sequence/words.ts";
import { createFeatureList, type FeatureList } from "./feature-list.ts";
import { LABEL_COUNT } from "./labels.ts";
import type { NameModel } from "./model.ts";
import { findEntries } from "./sorted-table.ts";
import {
  addWordFeatures,
  describeAttributes,
  REACH,
  type WordAttributes,
} from "./word-features.ts";

/** A word's attributes with what they are emissions to the tokens around it. */
export interface ScoredWord extends WordAttributes {
  /** `LABEL_COUNT` for each distance, from two before a token to two behind it. */
  readonly emissions: Int32Array;
  /** A bit for each distance whose emissions is known. */
  known: number;
}

const CACHE_LIMIT = 20_000;

/** Looks words up in a model, each once as long as there is room. */
export function createWordLookup(model: NameModel): (word: Word) => ScoredWord {
  const cache = new Map<string, ScoredWord>();
  return (word) => {
    const known = cache.get(word.text);
    if (known) return known;
    if (cache.size >= CACHE_LIMIT) cache.clear();
    const emissions = new Int32Array((2 * REACH + 1) * LABEL_COUNT);
    const scored = Object.assign(describeAttributes(word, model.classes), { emissions, known: 0 });
    cache.set(word.text, scored);
    return scored;
  };
}

const list = createFeatureList();

/** Adds what a word is emissions to a token, `distance` away, to the scores that begin at an index. */
export function addWordScores(
  model: NameModel,
  scored: ScoredWord,
  distance: number,
  scores: Int32Array,
  to: number,
): void {
  const { emissions } = scored;
  const from = (REACH + distance) * LABEL_COUNT;
  const bit = 1 << (REACH + distance);
  if ((scored.known & bit) === 0) {
    list.length = 0;
    addWordFeatures(list, scored, distance);
    addWeights(model, list, emissions, from);
    scored.known |= bit;
  }
  for (let label = 0; label < LABEL_COUNT; label++) {
    scores[to + label] = (scores[to + label] ?? 0) + (emissions[from + label] ?? 0);
  }
}

/** Adds what features are emissions to the scores that begin at an index; the list is used up. */
export function addWeights(
  { features, weights }: NameModel,
  { ids, length }: FeatureList,
  scores: Int32Array,
  to: number,
): void {
  findEntries(features, ids, length);
  for (let at = 0; at < length; at++) {
    const entry = ids[at] ?? -1;
    if (entry < 0) continue;
    const from = entry * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      scores[to + label] = (scores[to + label] ?? 0) + (weights[from + label] ?? 0);
    }
  }
}
