import type { Candidate } from "./candidate.ts";

/** Which sentences give a surname in full, and which of them are chosen. */
export interface Introductions {
  /** Whether the surnames that a sentence opens with can be given in full before it. */
  canPrecede(candidate: Candidate): boolean;
  /**
   * The sentences to choose before a run of others, so that no surname in it is bare. One further in is
   * left bare where its full name stands only in sentences that do not read well alone.
   */
  neededFor(run: readonly Candidate[]): readonly Candidate[];
  /** Takes note that a sentence is chosen. */
  add(candidate: Candidate): void;
}

/** @param candidates Every sentence of the article, in article order. */
export function createIntroductions(candidates: readonly Candidate[]): Introductions {
  const sources = firstBySurname(candidates.filter(standsAlone));
  const chosen = new Map<string, number>();
  const sourceOf = (surname: string, { view }: Candidate) => {
    const source = sources.get(surname);
    return source && indexOf(source) < view.sentence.index ? source : undefined;
  };
  return {
    canPrecede: (one) => one.surnames.opening.every((surname) => sourceOf(surname, one)),
    neededFor(run) {
      const needed = new Set<Candidate>();
      const given = new Set<string>();
      for (const one of run) {
        for (const surname of one.surnames.bare) {
          const isGiven =
            given.has(surname) || (chosen.get(surname) ?? Number.POSITIVE_INFINITY) < indexOf(one);
          const source = isGiven ? undefined : sourceOf(surname, one);
          if (source) needed.add(source);
        }
        for (const surname of one.surnames.introduced) given.add(surname);
      }
      return [...needed];
    },
    add(one) {
      for (const surname of one.surnames.introduced) {
        chosen.set(
          surname,
          Math.min(chosen.get(surname) ?? Number.POSITIVE_INFINITY, indexOf(one)),
        );
      }
    },
  };
}

function indexOf({ view }: Candidate): number {
  return view.sentence.index;
}

/** It reads well without any other sentence. */
function standsAlone({ verdict: { faults, dependences }, surnames }: Candidate): boolean {
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
