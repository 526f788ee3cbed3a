import { ENTITY_TYPES } from "../../model/entity.ts";
import { type FeatureList, hashText, put } from "./feature-list.ts";
import { attributesAt, type FeatureSequence } from "./feature-sequence.ts";

const COUNT = hashText("repeated");
const SMALL = hashText("repeated small");
const CAPITAL = hashText("repeated capital");
const ELSEWHERE = hashText("elsewhere verdict");

/** A capitalized word of a text. */
export interface Occurrence {
  readonly sequence: FeatureSequence;
  readonly at: number;
}

/** The occurrences of one word in a text. */
export interface WordOccurrences {
  /** The first ones with a capital. */
  readonly capitalized: Occurrence[];
  /** How many have no capital. */
  small: number;
  /** How many have a capital inside a sentence, where an everyday word would have none. */
  insideCapital: number;
}

/** The occurrences of a text's capitalized words, by key. */
export type OccurrenceIndex = ReadonlyMap<string, WordOccurrences>;

/** Later occurrences add nothing new. */
const MAX_CAPITALIZED_OCCURRENCES = 7;

/** Indexes the occurrences of every word that is capitalized somewhere in the text. */
export function indexOccurrences(sequences: readonly FeatureSequence[]): OccurrenceIndex {
  const index = new Map<string, WordOccurrences>();
  for (const sequence of sequences) addCapitalized(index, sequence);
  for (const { attributes } of sequences) {
    for (const { key, capital } of attributes) {
      if (capital === 1) continue;
      const found = index.get(key);
      if (found) found.small++;
    }
  }
  return index;
}

function addCapitalized(index: Map<string, WordOccurrences>, sequence: FeatureSequence): void {
  const { attributes, letterCase } = sequence;
  for (let at = 0; at < attributes.length; at++) {
    const { key = "", capital } = attributes[at] ?? {};
    if (capital !== 1) continue;
    let found = index.get(key);
    if (!found) {
      found = { capitalized: [], small: 0, insideCapital: 0 };
      index.set(key, found);
    }
    if (at > 0 && letterCase === "sentence") found.insideCapital++;
    if (found.capitalized.length < MAX_CAPITALIZED_OCCURRENCES) {
      found.capitalized.push({ sequence, at });
    }
  }
}

/** Adds the features of a capitalized token that come from the word's other occurrences. */
export function addRepeatFeatures(
  features: FeatureList,
  sequence: FeatureSequence,
  at: number,
  occurrences: OccurrenceIndex,
): void {
  const here = attributesAt(sequence, at);
  if (here.capital === 0) return;
  const found = occurrences.get(here.key);
  if (!found) return;
  put(features, COUNT, Math.min(found.small + found.capitalized.length, 4));
  if (found.small > 0) put(features, SMALL, found.small > found.insideCapital ? 1 : 0);
  if (found.insideCapital > 1) put(features, CAPITAL, at === 0 ? 1 : 0);
  for (const other of found.capitalized) {
    if (other.sequence !== sequence || other.at !== at) {
      put(features, ELSEWHERE, candidateValue(other.sequence, other.at));
    }
  }
}

/** The type of a word's candidate and its number of words, as one number. */
function candidateValue({ candidates }: FeatureSequence, at: number): number {
  const one = candidates[at];
  const type = one?.type === undefined ? NO_TYPE : ENTITY_TYPES.indexOf(one.type);
  return 4 * type + (one ? Math.min(one.end - one.start, 3) : 0);
}

const NO_TYPE = ENTITY_TYPES.length;

/** The index of the entity type in the value of an `elsewhere verdict` feature; explanations need it. */
export function typeIndexIn(value: number): number {
  return value >> 2;
}
