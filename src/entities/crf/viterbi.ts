import { LABEL_COUNT, START } from "./labels.ts";

/**
 * The best labels of a stretch's tokens.
 * Source: Viterbi, "Error bounds for convolutional codes", IEEE Transactions on Information Theory 13, 1967.
 * @param scores `LABEL_COUNT` for each token.
 * @param transitions A row of `LABEL_COUNT` for each label before and one for the start; what may not be
 *   is far below zero.
 */
export function findBestLabels(
  scores: Int32Array,
  length: number,
  transitions: Int32Array,
): Uint8Array {
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const from = new Uint8Array(length * LABEL_COUNT);
  let best = new Int32Array(LABEL_COUNT);
  let next = new Int32Array(LABEL_COUNT);
  for (let label = 0; label < LABEL_COUNT; label++) {
    best[label] = (transitions[START * LABEL_COUNT + label] ?? 0) + (scores[label] ?? 0);
  }
  for (let at = 1; at < length; at++) {
    stepOn(best, next, from, scores, transitions, at);
    settle(next);
    [best, next] = [next, best];
  }
  labels[length - 1] = indexOfMost(best);
  for (let at = length - 1; at > 0; at--) {
    labels[at - 1] = from[at * LABEL_COUNT + (labels[at] ?? 0)] ?? 0;
  }
  return labels;
}

function stepOn(
  best: Int32Array,
  next: Int32Array,
  from: Uint8Array,
  scores: Int32Array,
  transitions: Int32Array,
  at: number,
): void {
  const row = at * LABEL_COUNT;
  for (let label = 0; label < LABEL_COUNT; label++) {
    let most = LEAST;
    let chosen = 0;
    for (let before = 0; before < LABEL_COUNT; before++) {
      const sum = (best[before] ?? 0) + (transitions[before * LABEL_COUNT + label] ?? 0);
      if (sum <= most) continue;
      most = sum;
      chosen = before;
    }
    from[row + label] = chosen;
    next[label] = most + (scores[row + label] ?? 0);
  }
}

const LEAST = -(2 ** 31);

/** Only differences count: without this, sums over a very long stretch would not fit. */
function settle(sums: Int32Array): void {
  const most = sums[indexOfMost(sums)] ?? 0;
  for (let label = 0; label < LABEL_COUNT; label++) {
    sums[label] = Math.max(LOWEST, (sums[label] ?? 0) - most);
  }
}

const LOWEST = -(2 ** 29);

function indexOfMost(values: Int32Array): number {
  let chosen = 0;
  for (let index = 1; index < values.length; index++) {
    if ((values[index] ?? 0) > (values[chosen] ?? 0)) chosen = index;
  }
  return chosen;
}
