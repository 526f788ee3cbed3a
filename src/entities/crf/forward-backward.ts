import type { EntityType } from "../../model/entity.ts";
import { LABEL_COUNT, labelOf, OUTSIDE, START } from "./labels.ts";
import { STEP } from "./model.ts";

/** Sums over all ways to label a stretch; rows of `LABEL_COUNT`, a row a token. */
export interface PathSums {
  /** 0 for a token that can be in no name. */
  readonly open: Uint8Array;
  /** Of the ways to a label, times those from there on `backward`, is the label's probability. */
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** What a token has for each label, scaled. */
  readonly potentials: Float64Array;
  /** What one label after another is emissions; a last row for the start. */
  readonly steps: Float64Array;
}

/** What is further behind the best label is as good as never. */
const LEAST = -600;

/** What one label after another is emissions, from a model's transitions. */
export function transitionFactors(transitions: Int32Array): Float64Array {
  return Float64Array.from(transitions, (score) => Math.exp(score * STEP));
}

/**
 * The forward-backward algorithm, each token scaled so that nothing runs over or under.
 * Source: Lafferty, McCallum and Pereira, "Conditional random fields", ICML 2001; scaling as in Rabiner,
 * "A tutorial on hidden Markov models", Proceedings of the IEEE 77, 1989.
 * @param scores `LABEL_COUNT` for each token, in the model's unit.
 * @param open 0 for a token that can be in no name, whatever its scores: most are, and cost little.
 */
export function sumPaths(scores: Int32Array, open: Uint8Array, steps: Float64Array): PathSums {
  const cells = open.length * LABEL_COUNT;
  const sums: PathSums = {
    open,
    steps,
    forward: new Float64Array(cells),
    backward: new Float64Array(cells).fill(1),
    potentials: new Float64Array(cells),
  };
  for (let at = 0; at < open.length; at++) {
    if (open[at] === 0) passClosed(sums, at);
    else {
      exponentiate(sums.potentials, scores, at * LABEL_COUNT);
      goForward(sums, at);
    }
  }
  for (let at = open.length - 2; at >= 0; at--) goBackward(sums, at);
  return sums;
}

/** The probability that a token has a label. */
export function labelProbability(sums: PathSums, at: number, label: number): number {
  const place = at * LABEL_COUNT + label;
  return (sums.forward[place] ?? 0) * (sums.backward[place] ?? 0);
}

/**
 * The probability that exactly these tokens are a name of this type: all paths through its labels, over
 * all paths.
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
  return constrained(sums, start, end, labelAt, inside);
}

/** The probability that none of these tokens is in a name. */
export function outsideProbability(sums: PathSums, start: number, end: number): number {
  return constrained(sums, start, end, () => OUTSIDE);
}

/** The share of paths that have these labels and, behind them, not the label that is barred. */
function constrained(
  sums: PathSums,
  start: number,
  end: number,
  labelAt: (at: number) => number,
  barred = -1,
): number {
  const { open, potentials, steps } = sums;
  if (start >= end || end > open.length) return 0;
  let label = labelAt(start);
  let share = reach(sums, start, label) * (potentials[start * LABEL_COUNT + label] ?? 0);
  for (let at = start + 1; at < end; at++) {
    const next = labelAt(at);
    share *= steps[label * LABEL_COUNT + next] ?? 0;
    share *= potentials[at * LABEL_COUNT + next] ?? 0;
    label = next;
  }
  return Math.min(1, share * leave(sums, end, label, barred));
}

/** All ways to a label at a token, before the token itself. */
function reach({ open, forward, steps }: PathSums, at: number, label: number): number {
  if (at === 0) return steps[START * LABEL_COUNT + label] ?? 0;
  if (open[at - 1] === 0) return steps[OUTSIDE * LABEL_COUNT + label] ?? 0;
  const row = (at - 1) * LABEL_COUNT;
  let sum = 0;
  for (let before = 0; before < LABEL_COUNT; before++) {
    sum += (forward[row + before] ?? 0) * (steps[before * LABEL_COUNT + label] ?? 0);
  }
  return sum;
}

/** All ways on from a label, with the token at `next` and all behind it. */
function leave(
  { open, potentials, backward, steps }: PathSums,
  next: number,
  label: number,
  barred: number,
): number {
  if (next >= open.length) return 1;
  const row = next * LABEL_COUNT;
  if (open[next] === 0) {
    const step = steps[label * LABEL_COUNT + OUTSIDE] ?? 0;
    return step * (potentials[row + OUTSIDE] ?? 0) * (backward[row + OUTSIDE] ?? 0);
  }
  let sum = 0;
  for (let after = 0; after < LABEL_COUNT; after++) {
    if (after === barred) continue;
    const step = steps[label * LABEL_COUNT + after] ?? 0;
    sum += step * (potentials[row + after] ?? 0) * (backward[row + after] ?? 0);
  }
  return sum;
}

/** The greatest becomes one. */
function exponentiate(potentials: Float64Array, scores: Int32Array, row: number): void {
  let most = scores[row] ?? 0;
  for (let label = 1; label < LABEL_COUNT; label++) {
    most = Math.max(most, scores[row + label] ?? 0);
  }
  for (let label = 0; label < LABEL_COUNT; label++) {
    const behind = ((scores[row + label] ?? 0) - most) * STEP;
    potentials[row + label] = Math.exp(Math.max(LEAST, behind));
  }
}

/** All ways lead through no name. */
function passClosed(sums: PathSums, at: number): void {
  const place = at * LABEL_COUNT + OUTSIDE;
  sums.potentials[place] = 1 / reach(sums, at, OUTSIDE);
  sums.forward[place] = 1;
}

/** Fills a row; it and the token's potentials are scaled so that the row's sum is one. */
function goForward(sums: PathSums, at: number): void {
  const { forward, potentials } = sums;
  const row = at * LABEL_COUNT;
  let total = 0;
  for (let label = 0; label < LABEL_COUNT; label++) {
    const value = reach(sums, at, label) * (potentials[row + label] ?? 0);
    forward[row + label] = value;
    total += value;
  }
  for (let label = 0; label < LABEL_COUNT; label++) {
    forward[row + label] = (forward[row + label] ?? 0) / total;
    potentials[row + label] = (potentials[row + label] ?? 0) / total;
  }
}

function goBackward(sums: PathSums, at: number): void {
  const last = sums.open[at] === 0 ? OUTSIDE : LABEL_COUNT - 1;
  for (let label = 0; label <= last; label++) {
    sums.backward[at * LABEL_COUNT + label] = leave(sums, at + 1, label, -1);
  }
}
