/** Returns numbers in [0, 1), the same ones for the same seed. */
export type Random = () => number;

/**
 * The generator of the trainings; the bytes of the models depend on it.
 * Source: Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8, 2003, with 32 bits.
 */
export function createRandom(seed: number): Random {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Picks one of the items. @throws Error if there are none. */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

/** Shuffles in place (Fisher and Yates). */
export function shuffle<T>(random: Random, items: T[]): T[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const item = items[last] as T;
    items[last] = items[other] as T;
    items[other] = item;
  }
  return items;
}
