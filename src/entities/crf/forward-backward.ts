import type { EntityType } from "../../model/entity.ts";
import { LABEL_COUNT, labelOf, OUTSIDE, START } from "./labels.ts";
import { STEP } from "./model.ts";

/** Forward and backward sums over all label paths of a sequence; rows of `LABEL_COUNT`, one for each token. */
export interface PathSums {
  /** 1 for each token that may be in a name. */
  readonly candidateMask: Uint8Array;
  /** Times the backward sum, the probability of a label. */
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** Exponentiated emission scores, scaled for each token. */
  readonly potentials: Float64Array;
  /** Exponentiated transition scores; the last row is for the start. */
  readonly transitions: Float64Array;
}

/** The exponent of the smallest potential beside the greatest, which is 1. */
const MIN_LOG_POTENTIAL = -600;

/** Exponentiates a model's transition scores. */
export function transitionFactors(transitions: Int32Array): Float64Array {
  return Float64Array.from(transitions, (score) => Math.exp(score * STEP));
}

/**
 * Runs the forward-backward algorithm. Each token is scaled to prevent overflow and underflow. Tokens
 * outside the mask, which are most, have only the label `OUTSIDE` and cost little.
 * Source: Lafferty, McCallum and Pereira, "Conditional random fields", ICML 2001; scaling as in Rabiner,
 * "A tutorial on hidden Markov models", Proceedings of the IEEE 77, 1989.
 * @param scores Emission scores in the model's steps, `LABEL_COUNT` for each token.
 */
export function sumPaths(
  scores: Int32Array,
  candidateMask: Uint8Array,
  transitions: Float64Array,
): PathSums {
  const cells = candidateMask.length * LABEL_COUNT;
  const sums: PathSums = {
    candidateMask,
    transitions,
    forward: new Float64Array(cells),
    backward: new Float64Array(cells).fill(1),
    potentials: new Float64Array(cells),
  };
  for (let at = 0; at < candidateMask.length; at++) {
    if (candidateMask[at] === 0) fillMasked(sums, at);
    else {
      fillPotentials(sums.potentials, scores, at * LABEL_COUNT);
      fillForward(sums, at);
    }
  }
  for (let at = candidateMask.length - 2; at >= 0; at--) fillBackward(sums, at);
  return sums;
}

/** The probability that a token has a label. */
export function labelProbability(sums: PathSums, at: number, label: number): number {
  const cell = at * LABEL_COUNT + label;
  return (sums.forward[cell] ?? 0) * (sums.backward[cell] ?? 0);
}

/**
 * The probability that exactly these tokens are a name of this type: the sum over all paths with its
 * labels, divided by the sum over all paths.
 * Source: Culotta and McCallum, "Confidence estimation for information extraction", HLT-NAACL 2004.
 */
export function nameProbability(
  sums: PathSums,
  start: number,
  end: number,
  type: EntityType,
): number {
  const inside = labelOf(type, false);
  const labelAt = (at: number) => (at === start ? labelOf(type, true) : inside);
  return constrainedProbability(sums, start, end, labelAt, inside);
}

/** The probability that none of these tokens is in a name. */
export function outsideProbability(sums: PathSums, start: number, end: number): number {
  return constrainedProbability(sums, start, end, () => OUTSIDE);
}

/** The share of the paths with these labels, and without `excluded` as the label after them. */
function constrainedProbability(
  sums: PathSums,
  start: number,
  end: number,
  labelAt: (at: number) => number,
  excluded = -1,
): number {
  const { candidateMask, potentials, transitions } = sums;
  if (start >= end || end > candidateMask.length) return 0;
  let label = labelAt(start);
  let share = forwardSum(sums, start, label) * (potentials[start * LABEL_COUNT + label] ?? 0);
  for (let at = start + 1; at < end; at++) {
    const next = labelAt(at);
    share *= transitions[label * LABEL_COUNT + next] ?? 0;
    share *= potentials[at * LABEL_COUNT + next] ?? 0;
    label = next;
  }
  return Math.min(1, share * backwardSum(sums, end, label, excluded));
}

/** The sum over all paths that reach a label at a token, without the token's own potential. */
function forwardSum(
  { candidateMask, forward, transitions }: PathSums,
  at: number,
  label: number,
): number {
  if (at === 0) return transitions[START * LABEL_COUNT + label] ?? 0;
  if (candidateMask[at - 1] === 0) return transitions[OUTSIDE * LABEL_COUNT + label] ?? 0;
  const row = (at - 1) * LABEL_COUNT;
  let sum = 0;
  for (let before = 0; before < LABEL_COUNT; before++) {
    sum += (forward[row + before] ?? 0) * (transitions[before * LABEL_COUNT + label] ?? 0);
  }
  return sum;
}

/** The sum over all paths from a label on, with the potentials of the token `next` and all after it. */
function backwardSum(
  { candidateMask, potentials, backward, transitions }: PathSums,
  next: number,
  label: number,
  excluded: number,
): number {
  if (next >= candidateMask.length) return 1;
  const row = next * LABEL_COUNT;
  if (candidateMask[next] === 0) {
    const transition = transitions[label * LABEL_COUNT + OUTSIDE] ?? 0;
    return transition * (potentials[row + OUTSIDE] ?? 0) * (backward[row + OUTSIDE] ?? 0);
  }
  let sum = 0;
  for (let after = 0; after < LABEL_COUNT; after++) {
    if (after === excluded) continue;
    const transition = transitions[label * LABEL_COUNT + after] ?? 0;
    sum += transition * (potentials[row + after] ?? 0) * (backward[row + after] ?? 0);
  }
  return sum;
}

/** Exponentiates a row of scores; the greatest potential becomes 1. */
function fillPotentials(potentials: Float64Array, scores: Int32Array, row: number): void {
  let greatest = scores[row] ?? 0;
  for (let label = 1; label < LABEL_COUNT; label++) {
    greatest = Math.max(greatest, scores[row + label] ?? 0);
  }
  for (let label = 0; label < LABEL_COUNT; label++) {
    const logPotential = ((scores[row + label] ?? 0) - greatest) * STEP;
    potentials[row + label] = Math.exp(Math.max(MIN_LOG_POTENTIAL, logPotential));
  }
}

/** A token outside the mask: all paths pass through `OUTSIDE`. */
function fillMasked(sums: PathSums, at: number): void {
  const cell = at * LABEL_COUNT + OUTSIDE;
  sums.potentials[cell] = 1 / forwardSum(sums, at, OUTSIDE);
  sums.forward[cell] = 1;
}

/** Fills a row of forward sums and scales it, with the token's potentials, to a sum of 1. */
function fillForward(sums: PathSums, at: number): void {
  const { forward, potentials } = sums;
  const row = at * LABEL_COUNT;
  let total = 0;
  for (let label = 0; label < LABEL_COUNT; label++) {
    const value = forwardSum(sums, at, label) * (potentials[row + label] ?? 0);
    forward[row + label] = value;
    total += value;
  }
  for (let label = 0; label < LABEL_COUNT; label++) {
    forward[row + label] = (forward[row + label] ?? 0) / total;
    potentials[row + label] = (potentials[row + label] ?? 0) / total;
  }
}

function fillBackward(sums: PathSums, at: number): void {
  const last = sums.candidateMask[at] === 0 ? OUTSIDE : LABEL_COUNT - 1;
  for (let label = 0; label <= last; label++) {
    sums.backward[at * LABEL_COUNT + label] = backwardSum(sums, at + 1, label, -1);
  }
}
