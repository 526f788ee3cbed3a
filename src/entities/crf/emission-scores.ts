import type { Word } from "../sequence/words.ts";
import { createFeatureList, type FeatureList } from "./feature-list.ts";
import type { FeatureSequence } from "./feature-sequence.ts";
import { fillFeatures } from "./features.ts";
import { LABEL_COUNT, OUTSIDE } from "./labels.ts";
import type { NameModel } from "./model.ts";
import { findEntries } from "./sorted-table.ts";
import {
  addWordFeatures,
  describeAttributes,
  MAX_WORD_DISTANCE,
  type WordAttributes,
} from "./word-features.ts";

/** A word's attributes with the scores it contributes to the tokens around it, computed once. */
export interface ScoredWord extends WordAttributes {
  /** `LABEL_COUNT` scores for each distance, from two tokens before to two after. */
  readonly scores: Int32Array;
  /** Bit mask of the distances whose scores are computed. */
  computed: number;
}

const MAX_CACHED_WORDS = 20_000;

/** The score of every label but `OUTSIDE` for a token outside the candidate mask. */
const MASKED_SCORE = -(2 ** 24);

/** Creates a function that looks words up in a model and caches them by surface. */
export function createWordLookup(model: NameModel): (word: Word) => ScoredWord {
  const cache = new Map<string, ScoredWord>();
  return (word) => {
    const cached = cache.get(word.text);
    if (cached) return cached;
    if (cache.size >= MAX_CACHED_WORDS) cache.clear();
    const scores = new Int32Array((2 * MAX_WORD_DISTANCE + 1) * LABEL_COUNT);
    const scored = Object.assign(describeAttributes(word, model.classes), { scores, computed: 0 });
    cache.set(word.text, scored);
    return scored;
  };
}

const list = createFeatureList();

/** The emission scores of a sequence, in the model's steps: `LABEL_COUNT` for each token. */
export function scoreTokens(
  model: NameModel,
  sequence: FeatureSequence<ScoredWord>,
  candidateMask: Uint8Array,
): Int32Array {
  const { attributes } = sequence;
  const scores = new Int32Array(attributes.length * LABEL_COUNT);
  for (let at = 0; at < attributes.length; at++) {
    const row = at * LABEL_COUNT;
    if (candidateMask[at] === 0) {
      scores.fill(MASKED_SCORE, row + OUTSIDE + 1, row + LABEL_COUNT);
      continue;
    }
    fillFeatures(list, sequence, at);
    addWeights(model, list, scores, row);
    for (let distance = -MAX_WORD_DISTANCE; distance <= MAX_WORD_DISTANCE; distance++) {
      const near = attributes[at + distance];
      if (near) addWordScores(model, near, distance, scores, row);
    }
  }
  return scores;
}

/** Adds a word's scores for a token `distance` away to the row that begins at `row`. */
function addWordScores(
  model: NameModel,
  word: ScoredWord,
  distance: number,
  scores: Int32Array,
  row: number,
): void {
  const from = (MAX_WORD_DISTANCE + distance) * LABEL_COUNT;
  const bit = 1 << (MAX_WORD_DISTANCE + distance);
  if ((word.computed & bit) === 0) {
    list.length = 0;
    addWordFeatures(list, word, distance);
    addWeights(model, list, word.scores, from);
    word.computed |= bit;
  }
  for (let label = 0; label < LABEL_COUNT; label++) {
    scores[row + label] = (scores[row + label] ?? 0) + (word.scores[from + label] ?? 0);
  }
}

/** Adds the weights of a list's features to a row of scores. Overwrites the list. */
function addWeights(
  { features, weights }: NameModel,
  { ids, length }: FeatureList,
  scores: Int32Array,
  row: number,
): void {
  findEntries(features, ids, length);
  for (let at = 0; at < length; at++) {
    const entry = ids[at] ?? -1;
    if (entry < 0) continue;
    const from = entry * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      scores[row + label] = (scores[row + label] ?? 0) + (weights[from + label] ?? 0);
    }
  }
}
