import { termsOf } from "../text/story.ts";

/** The sentences chosen so far, asked whether another would say the same again. */
export interface RedundancyIndex {
  isRedundant(text: string): boolean;
  add(text: string): void;
}

/** The share of the shorter sentence's terms from which on it is a repeat. */
const MOST_SHARED = 0.7;

/** Sentences that share fewer terms than this repeat each other only when they are the same. */
const FEWEST_SHARED = 3;

/** A term of more chosen sentences than this is not counted: time stays linear in a long summary. */
const MOST_POSTINGS = 16;

/** An index over sets of terms; a question costs the number of terms, however much was added. */
export function createRedundancyIndex(): RedundancyIndex {
  const sizes: number[] = [];
  const postings = new Map<string, number[]>();
  const whole = new Set<string>();
  return {
    isRedundant(text) {
      const terms = new Set(termsOf(text));
      return whole.has(text) || isNearDuplicate(terms, postings, sizes);
    },
    add(text) {
      const terms = new Set(termsOf(text));
      for (const term of terms) {
        const places = postings.get(term);
        if (places) places.push(sizes.length);
        else postings.set(term, [sizes.length]);
      }
      sizes.push(terms.size);
      whole.add(text);
    },
  };
}

function isNearDuplicate(
  terms: ReadonlySet<string>,
  postings: ReadonlyMap<string, readonly number[]>,
  sizes: readonly number[],
): boolean {
  const shared = new Map<number, number>();
  for (const term of terms) {
    const places = postings.get(term) ?? [];
    if (places.length > MOST_POSTINGS) continue;
    for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  for (const [place, count] of shared) {
    const shorter = Math.min(terms.size, sizes[place] ?? 0);
    if (count >= FEWEST_SHARED && count >= MOST_SHARED * shorter) return true;
  }
  return false;
}
