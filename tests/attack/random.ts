import { seededRandom } from "../../training/scoring/stats.ts";

/** Seeded choices: the same seed makes the same article on every machine. */
export interface Random {
  /** A whole number from 0 up to, but not including, `bound`. */
  below(bound: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  pick<T>(values: readonly [T, ...T[]] | readonly T[]): T;
  /** A list of 0 to `maxCount` made values, at least `minCount`. */
  list<T>(minCount: number, maxCount: number, make: () => T): T[];
}

/** A source of seeded choices. */
export function createRandom(seed: number): Random {
  const next = seededRandom(seed);
  // The first numbers of neighbouring seeds are alike.
  for (let skipped = 0; skipped < 3; skipped++) next();
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (values) => values[below(values.length)] as (typeof values)[number],
    list: (minCount, maxCount, make) =>
      Array.from({ length: minCount + below(maxCount - minCount + 1) }, make),
  };
}
