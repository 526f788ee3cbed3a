import type { Sequence } from "./sequence.ts";

/** Where a word stands with a capital. */
export interface Occurrence {
  readonly sequence: Sequence;
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
const PLACES = 7;

/** Collects the places of every word that has a capital somewhere in a text. */
export function collectRepeats(sequences: readonly Sequence[]): Repeats {
  const repeats = new Map<string, Occurrences>();
  for (const sequence of sequences) addCapitals(repeats, sequence);
  for (const { facts } of sequences) {
    for (const { key, capital } of facts) {
      if (capital === 1) continue;
      const found = repeats.get(key);
      if (found) found.small++;
    }
  }
  return repeats;
}

function addCapitals(repeats: Map<string, Occurrences>, sequence: Sequence): void {
  const { facts, letterCase } = sequence;
  for (let at = 0; at < facts.length; at++) {
    const { key = "", capital } = facts[at] ?? {};
    if (capital !== 1) continue;
    let found = repeats.get(key);
    if (!found) {
      found = { places: [], small: 0, capital: 0 };
      repeats.set(key, found);
    }
    if (at > 0 && letterCase === "sentence") found.capital++;
    if (found.places.length < PLACES) found.places.push({ sequence, at });
  }
}
