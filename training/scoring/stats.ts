/** The median; for an even count the mean of the two middle values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Formats the median, minimum and maximum of ratios. */
export function spread(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}

/** The arithmetic mean; 0 for no values. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

const RESAMPLES = 2000;

/**
 * The 95 % bootstrap interval of the mean of paired differences. Deterministic.
 * Source: Efron and Tibshirani, "An Introduction to the Bootstrap", 1993.
 */
export function bootstrapInterval(differences: readonly number[]): readonly [number, number] {
  const random = seededRandom(1);
  const draw = () => differences[Math.floor(random() * differences.length)] ?? 0;
  const means = Array.from({ length: RESAMPLES }, () => mean(differences.map(draw)));
  means.sort((a, b) => a - b);
  const at = (share: number) => means[Math.floor(share * (RESAMPLES - 1))] ?? 0;
  return [at(0.025), at(0.975)];
}

/**
 * A seeded generator of numbers in [0, 1): Tommy Ettinger's mulberry32. Unlike the generator of the trainings,
 * it gives unrelated numbers for the seeds 1, 2, 3 and so on.
 */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
