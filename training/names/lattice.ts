import { LABEL_COUNT, mayFollow, START } from "../../src/entities/crf/labels.ts";

/** The row length of all tables: the number of labels rounded up to a power of two. */
export const STRIDE = 8;

/** The log weight of a forbidden transition. */
export const FORBIDDEN = -1e9;

/** Working space of the forward-backward algorithm, reused for every sequence. */
export interface Lattice {
  /** Log scores of labels by token. */
  readonly scores: Float64Array;
  /** Probabilities of labels by token. */
  readonly marginals: Float64Array;
  /** Probabilities of pairs of labels, summed over all tokens but the first. */
  readonly pairs: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly potentials: Float64Array;
  readonly steps: Float64Array;
}

/** Creates working space for sequences up to a length. */
export function createLattice(longest: number): Lattice {
  const row = () => new Float64Array(longest * STRIDE);
  const square = () => new Float64Array((LABEL_COUNT + 1) * STRIDE);
  return {
    scores: row(),
    marginals: row(),
    pairs: square(),
    forward: row(),
    backward: row(),
    potentials: row(),
    steps: square(),
  };
}

/** Creates transitions that forbid what BIO forbids. */
export function createTransitions(): Float32Array {
  const transitions = new Float32Array((LABEL_COUNT + 1) * STRIDE);
  for (let before = 0; before <= START; before++) {
    for (let label = 0; label < LABEL_COUNT; label++) {
      const from = before === START ? 0 : before;
      if (!mayFollow(from, label)) transitions[before * STRIDE + label] = FORBIDDEN;
    }
  }
  return transitions;
}

/**
 * Fills marginals and pairs from scores and transitions. Scales each step to a sum of one.
 * Source: Lafferty, McCallum and Pereira, "Conditional random fields", ICML 2001; scaling as in Rabiner,
 * "A tutorial on hidden Markov models", Proceedings of the IEEE 77, 1989.
 */
export function runForwardBackward(
  lattice: Lattice,
  length: number,
  transitions: Float32Array,
): void {
  const { steps } = lattice;
  for (let at = 0; at < steps.length; at++) steps[at] = Math.exp(transitions[at] ?? 0);
  exponentiate(lattice, length);
  goForward(lattice, length);
  goBackward(lattice, length);
}

/** Fills the potentials and scales each token's greatest to one. */
function exponentiate({ scores, potentials }: Lattice, length: number): void {
  for (let at = 0; at < length; at++) {
    const row = at * STRIDE;
    let most = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < LABEL_COUNT; label++) {
      most = Math.max(most, scores[row + label] ?? 0);
    }
    for (let label = 0; label < LABEL_COUNT; label++) {
      potentials[row + label] = Math.exp((scores[row + label] ?? 0) - most);
    }
  }
}

function goForward({ forward, potentials, steps }: Lattice, length: number): void {
  for (let at = 0; at < length; at++) {
    const row = at * STRIDE;
    let sum = 0;
    for (let label = 0; label < LABEL_COUNT; label++) {
      let reached = 0;
      if (at === 0) reached = steps[START * STRIDE + label] ?? 0;
      else {
        for (let before = 0; before < LABEL_COUNT; before++) {
          reached += (forward[row - STRIDE + before] ?? 0) * (steps[before * STRIDE + label] ?? 0);
        }
      }
      const value = reached * (potentials[row + label] ?? 0);
      forward[row + label] = value;
      sum += value;
    }
    scale(forward, row, sum);
  }
}

function goBackward(lattice: Lattice, length: number): void {
  const { forward, backward, marginals, potentials, steps, pairs } = lattice;
  pairs.fill(0);
  for (let at = length - 1; at >= 0; at--) {
    const row = at * STRIDE;
    const next = row + STRIDE;
    let sum = 0;
    let total = 0;
    for (let label = 0; label < LABEL_COUNT; label++) {
      let value = 0;
      if (at === length - 1) value = 1;
      else {
        for (let after = 0; after < LABEL_COUNT; after++) {
          value +=
            (steps[label * STRIDE + after] ?? 0) *
            (potentials[next + after] ?? 0) *
            (backward[next + after] ?? 0);
        }
      }
      backward[row + label] = value;
      sum += value;
      marginals[row + label] = value * (forward[row + label] ?? 0);
      total += marginals[row + label] ?? 0;
    }
    if (at < length - 1) addPairs(lattice, row, next, total);
    scale(backward, row, sum);
    scale(marginals, row, total);
  }
}

function addPairs(lattice: Lattice, row: number, next: number, total: number): void {
  const { forward, backward, potentials, steps, pairs } = lattice;
  for (let label = 0; label < LABEL_COUNT; label++) {
    const reached = (forward[row + label] ?? 0) / total;
    if (reached === 0) continue;
    for (let after = 0; after < LABEL_COUNT; after++) {
      const cell = label * STRIDE + after;
      pairs[cell] =
        (pairs[cell] ?? 0) +
        reached *
          (steps[cell] ?? 0) *
          (potentials[next + after] ?? 0) *
          (backward[next + after] ?? 0);
    }
  }
}

function scale(values: Float64Array, row: number, sum: number): void {
  for (let label = 0; label < LABEL_COUNT; label++) {
    values[row + label] = (values[row + label] ?? 0) / sum;
  }
}
