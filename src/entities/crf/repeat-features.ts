import { ENTITY_TYPES } from "../../model/entity.ts";
import { type FeatureList, hashText, put } from "./feature-list.ts";
import type { FeatureSequence } from "./feature-sequence.ts";
import { attributesAt } from "./feature-sequence.ts";

const COUNT = hashText("repeated");
const SMALL = hashText("repeated small");
const CAPITAL = hashText("repeated capital");
const VERDICT = hashText("elsewhere verdict");

/** Features that a capitalized token has by the other places of its word in the text. */
export function addRepeatFeatures(
  features: FeatureList,
  sequence: FeatureSequence,
  at: number,
  repeats: Repeats,
): void {
  const here = attributesAt(sequence, at);
  if (here.capital === 0) return;
  const found = repeats.get(here.key);
  if (!found) return;
  put(features, COUNT, Math.min(found.small + found.places.length, 4));
  if (found.small > 0) put(features, SMALL, found.small > found.capital ? 1 : 0);
  if (found.capital > 1) put(features, CAPITAL, at === 0 ? 1 : 0);
  for (const place of found.places) {
    if (place.sequence !== sequence || place.at !== at) {
      put(features, VERDICT, verdictAt(place.sequence, place.at));
    }
  }
}

/** The type that the rules chose, and how many words the name has. */
function verdictAt({ judged }: FeatureSequence, at: number): number {
  const one = judged[at];
  const type = one?.type === undefined ? 3 : ENTITY_TYPES.indexOf(one.type);
  return 4 * type + (one ? Math.min(one.end - one.start, 3) : 0);
}

/** The place among the types of the one in a verdict's value, for whoever explains it. */
export function verdictType(value: number): number {
  return value >> 2;
}

/** Where a word stands with a capital. */
export interface Occurrence {
  readonly sequence: FeatureSequence;
  readonly at: number;
}

/** The places of one word in a text. */
export interface Occurrences {
  /** The first places with a capital. */
  readonly places: Occurrence[];
  /** How often it stands without. */
  small: number;
  /** How often it has a capital where an everyday word would have none. */
  capital: number;
}

/** A text's capitalized words by their keys. */
export type Repeats = ReadonlyMap<string, Occurrences>;

/** More places of a word say nothing new. */
const MAX_CAPITALIZED_OCCURRENCES = 7;

/** Collects the places of every word that has a capital somewhere in a text. */
export function collectRepeats(sequences: readonly FeatureSequence[]): Repeats {
  const repeats = new Map<string, Occurrences>();
  for (const sequence of sequences) addCapitals(repeats, sequence);
  for (const { attributes } of sequences) {
    for (const { key, capital } of attributes) {
      if (capital === 1) continue;
      const found = repeats.get(key);
      if (found) found.small++;
    }
  }
  return repeats;
}

function addCapitals(repeats: Map<string, Occurrences>, sequence: FeatureSequence): void {
  const { attributes, letterCase } = sequence;
  for (let at = 0; at < attributes.length; at++) {
    const { key = "", capital } = attributes[at] ?? {};
    if (capital !== 1) continue;
    let found = repeats.get(key);
    if (!found) {
      found = { places: [], small: 0, capital: 0 };
      repeats.set(key, found);
    }
    if (at > 0 && letterCase === "sentence") found.capital++;
    if (found.places.length < MAX_CAPITALIZED_OCCURRENCES) found.places.push({ sequence, at });
  }
}
