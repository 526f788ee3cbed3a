import type { Candidate } from "./candidate.ts";

/** Knows which sentences give a surname in full, and which of them are selected. */
export interface FullNameIndex {
  /** Whether sentences before this one give all the surnames in full that it opens with. */
  hasSources(candidate: Candidate): boolean;
  /**
   * Returns the sentences to select with a run of others, so that the full name comes before each bare
   * surname. Skips a surname inside a sentence if only sentences that depend on others have its full
   * name.
   */
  sourcesFor(run: readonly Candidate[]): readonly Candidate[];
  /** Marks a sentence as selected. */
  add(candidate: Candidate): void;
}

/** @param candidates Every sentence of the article, in article order. */
export function createFullNameIndex(candidates: readonly Candidate[]): FullNameIndex {
  const sources = firstBySurname(candidates.filter(isIndependent));
  const selected = new Map<string, number>();
  const selectedAt = (surname: string) => selected.get(surname) ?? Number.POSITIVE_INFINITY;
  const sourceOf = (surname: string, { view }: Candidate) => {
    const source = sources.get(surname);
    return source && indexOf(source) < view.sentence.index ? source : undefined;
  };
  return {
    hasSources: (one) => one.surnames.opening.every((surname) => sourceOf(surname, one)),
    sourcesFor(run) {
      const needed = new Set<Candidate>();
      const given = new Set<string>();
      for (const one of run) {
        for (const surname of one.surnames.bare) {
          const isGiven = given.has(surname) || selectedAt(surname) < indexOf(one);
          const source = isGiven ? undefined : sourceOf(surname, one);
          if (source) needed.add(source);
        }
        for (const surname of one.surnames.introduced) given.add(surname);
      }
      return [...needed];
    },
    add(one) {
      for (const surname of one.surnames.introduced) {
        selected.set(surname, Math.min(selectedAt(surname), indexOf(one)));
      }
    },
  };
}

function indexOf({ view }: Candidate): number {
  return view.sentence.index;
}

/** Whether a sentence reads well without any other. */
function isIndependent({ verdict: { faults, dependences }, surnames }: Candidate): boolean {
  return faults.length + dependences.length + surnames.bare.length === 0;
}

function firstBySurname(candidates: readonly Candidate[]): ReadonlyMap<string, Candidate> {
  const first = new Map<string, Candidate>();
  for (const one of candidates) {
    for (const surname of one.surnames.introduced) {
      if (!first.has(surname)) first.set(surname, one);
    }
  }
  return first;
}
