import type { Sequence } from "./sequence.ts";

/** Where a word stands with a capital. */
export interface Occurrence {
  readonly sequence: Sequence;
  readonly at: number;
}

/** All places of one word in a text, in any letter case. */
export interface Occurrences {
  /** The first places with a capital. */
  readonly places: Occurrence[];
  /** How often it stands without. */
  small: number;
  /** How often it has a capital where an everyday word would have none. */
  capital: number;
}

/** A text's words by their keys. */
export type Repeats = ReadonlyMap<string, Occurrences>;

/** More places of a word say nothing new. */
const PLACES = 7;

/** Collects the places of every word of a text. */
export function collectRepeats(sequences: readonly Sequence[]): Repeats {
  const repeats = new Map<string, Occurrences>();
  for (const sequence of sequences) {
    for (let at = 0; at < sequence.facts.length; at++) addOccurrence(repeats, sequence, at);
  }
  return repeats;
}

function addOccurrence(repeats: Map<string, Occurrences>, sequence: Sequence, at: number): void {
  const facts = sequence.facts[at];
  if (!facts?.word.hasContent) return;
  let found = repeats.get(facts.key);
  if (!found) {
    found = { places: [], small: 0, capital: 0 };
    repeats.set(facts.key, found);
  }
  if (facts.capital === 0) found.small++;
  else {
    if (at > 0 && sequence.letterCase === "sentence") found.capital++;
    if (found.places.length < PLACES) found.places.push({ sequence, at });
  }
}
