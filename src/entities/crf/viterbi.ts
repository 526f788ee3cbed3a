import { LABEL_COUNT, START } from "./labels.ts";

/** Bounds on sums of scores, which fit in 32 bits for a sequence of any length. */
const MIN_SUM = -(2 ** 29);
const BELOW_ALL_SUMS = -(2 ** 31);

/**
 * Finds the labels with the greatest sum of emission and transition scores.
 * Source: Viterbi, "Error bounds for convolutional codes", IEEE Transactions on Information Theory 13, 1967.
 * @param scores Emission scores, `LABEL_COUNT` for each token.
 * @param transitions A row of `LABEL_COUNT` for each preceding label and one for the start; forbidden
 *   transitions are far below zero.
 */
export function findBestLabels(
  scores: Int32Array,
  length: number,
  transitions: Int32Array,
): Uint8Array {
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const backPointers = new Uint8Array(length * LABEL_COUNT);
  let sums = new Int32Array(LABEL_COUNT);
  let next = new Int32Array(LABEL_COUNT);
  for (let label = 0; label < LABEL_COUNT; label++) {
    sums[label] = (transitions[START * LABEL_COUNT + label] ?? 0) + (scores[label] ?? 0);
  }
  for (let at = 1; at < length; at++) {
    advance(sums, next, backPointers, scores, transitions, at);
    subtractGreatest(next);
    [sums, next] = [next, sums];
  }
  labels[length - 1] = indexOfGreatest(sums);
  for (let at = length - 1; at > 0; at--) {
    labels[at - 1] = backPointers[at * LABEL_COUNT + (labels[at] ?? 0)] ?? 0;
  }
  return labels;
}

function advance(
  sums: Int32Array,
  next: Int32Array,
  backPointers: Uint8Array,
  scores: Int32Array,
  transitions: Int32Array,
  at: number,
): void {
  const row = at * LABEL_COUNT;
  for (let label = 0; label < LABEL_COUNT; label++) {
    let greatest = BELOW_ALL_SUMS;
    let best = 0;
    for (let before = 0; before < LABEL_COUNT; before++) {
      const sum = (sums[before] ?? 0) + (transitions[before * LABEL_COUNT + label] ?? 0);
      if (sum <= greatest) continue;
      greatest = sum;
      best = before;
    }
    backPointers[row + label] = best;
    next[label] = greatest + (scores[row + label] ?? 0);
  }
}

/** Only differences matter; this keeps the sums of a very long sequence small. */
function subtractGreatest(sums: Int32Array): void {
  const greatest = sums[indexOfGreatest(sums)] ?? 0;
  for (let label = 0; label < LABEL_COUNT; label++) {
    sums[label] = Math.max(MIN_SUM, (sums[label] ?? 0) - greatest);
  }
}

function indexOfGreatest(values: Int32Array): number {
  let best = 0;
  for (let index = 1; index < values.length; index++) {
    if ((values[index] ?? 0) > (values[best] ?? 0)) best = index;
  }
  return best;
}
