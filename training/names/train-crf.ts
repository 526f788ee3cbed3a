import { FEATURE_BITS } from "../../src/entities/crf/feature-list.ts";
import { LABEL_COUNT, OUTSIDE, START } from "../../src/entities/crf/labels.ts";
import { createRandom, type Random, shuffle } from "../random.ts";
import type { Example } from "./examples.ts";
import {
  createLattice,
  createTransitions,
  FORBIDDEN,
  type Lattice,
  runForwardBackward,
  STRIDE,
} from "./lattice.ts";

/** Weights before they are pruned. */
export interface Weights {
  /** A row of `STRIDE` for every feature. */
  readonly features: Float32Array;
  /** A row of `STRIDE` for every label and for the start. */
  readonly transitions: Float32Array;
}

/** The settings of a training run. */
export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  /** The share of features left out at random in each step. */
  readonly dropout: number;
  readonly seed: number;
  readonly log?: (line: string) => void;
}

const MAX_TOKENS = 256;
/** Smaller errors do not change the weights. */
const MIN_ERROR = 1e-3;
const MAX_FEATURES = 2 ** 16;

interface State extends Weights {
  readonly lattice: Lattice;
  /** The sum of squared gradients of each feature. */
  readonly squares: Float32Array;
  readonly transitionSquares: Float32Array;
  /** The features left by dropout, token after token. */
  readonly kept: Int32Array;
  readonly keptStarts: Int32Array;
  readonly random: Random;
  readonly options: TrainingOptions;
}

/**
 * Trains a linear-chain conditional random field, one sequence at a time, with AdaGrad (Duchi, Hazan and
 * Singer, "Adaptive subgradient methods", JMLR 12, 2011) and dropout of features.
 */
export function trainCrf(examples: readonly Example[], options: TrainingOptions): Weights {
  const random = createRandom(options.seed);
  const rows = 2 ** FEATURE_BITS;
  const state: State = {
    features: new Float32Array(rows * STRIDE),
    transitions: createTransitions(),
    lattice: createLattice(MAX_TOKENS),
    squares: new Float32Array(rows),
    transitionSquares: new Float32Array((LABEL_COUNT + 1) * STRIDE),
    kept: new Int32Array(MAX_FEATURES),
    keptStarts: new Int32Array(MAX_TOKENS + 1),
    random,
    options,
  };
  const order = [...examples];
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let loss = 0;
    let count = 0;
    for (const example of shuffle(random, order)) {
      loss += learn(state, example);
      count += example.open.reduce((sum, one) => sum + one, 0);
    }
    options.log?.(`epoch ${epoch + 1}: ${(loss / count).toFixed(4)} a token`);
  }
  return { features: state.features, transitions: state.transitions };
}

/** Takes one step and returns the log loss before it, from the tokens' marginals. */
function learn(state: State, example: Example): number {
  const { lattice } = state;
  const length = example.labels.length;
  dropFeatures(state, example);
  score(state, example);
  runForwardBackward(lattice, length, state.transitions);
  let loss = 0;
  for (let at = 0; at < length; at++) {
    if (example.known[at] === 0 || example.open[at] === 0) continue;
    loss -= Math.log(
      Math.max(1e-9, lattice.marginals[at * STRIDE + (example.labels[at] ?? 0)] ?? 0),
    );
    correctFeatures(state, at, example.labels[at] ?? 0, example.weight);
  }
  correctTransitions(state, example);
  return loss;
}

function dropFeatures({ kept, keptStarts, random, options }: State, example: Example): void {
  let count = 0;
  for (let at = 0; at < example.labels.length; at++) {
    const end = example.starts[at + 1] ?? 0;
    for (let feature = example.starts[at] ?? 0; feature < end && count < kept.length; feature++) {
      if (random() >= options.dropout) kept[count++] = example.features[feature] ?? 0;
    }
    keptStarts[at + 1] = count;
  }
}

/** Scores with the features left by dropout, scaled up for those left out. */
function score({ lattice, kept, keptStarts, options, ...weights }: State, example: Example): void {
  const left = { ...example, features: kept, starts: keptStarts };
  scoreExample(lattice.scores, left, weights, 1 / (1 - options.dropout));
}

/** Fills a table with the log scores of labels, `STRIDE` for each token. */
export function scoreExample(
  scores: Float64Array,
  { labels, open, features, starts }: Example,
  weights: Weights,
  factor = 1,
): void {
  for (let at = 0; at < labels.length; at++) {
    const row = at * STRIDE;
    scores.fill(open[at] === 1 ? 0 : FORBIDDEN, row, row + STRIDE);
    scores[row + OUTSIDE] = 0;
    const end = starts[at + 1] ?? 0;
    for (let feature = starts[at] ?? 0; feature < end; feature++) {
      const from = (features[feature] ?? 0) * STRIDE;
      for (let label = 0; label < LABEL_COUNT; label++) {
        scores[row + label] =
          (scores[row + label] ?? 0) + factor * (weights.features[from + label] ?? 0);
      }
    }
  }
}

const errors = new Float64Array(STRIDE);

function correctFeatures(state: State, at: number, gold: number, weight: number): void {
  const { lattice, features, squares, kept, keptStarts, options } = state;
  let square = 0;
  for (let label = 0; label < LABEL_COUNT; label++) {
    const error = (lattice.marginals[at * STRIDE + label] ?? 0) - (label === gold ? 1 : 0);
    errors[label] = error * weight;
    square += error * error * weight * weight;
  }
  if (square < MIN_ERROR * MIN_ERROR) return;
  const end = keptStarts[at + 1] ?? 0;
  for (let feature = keptStarts[at] ?? 0; feature < end; feature++) {
    const id = kept[feature] ?? 0;
    const sum = (squares[id] ?? 0) + square;
    squares[id] = sum;
    const step = options.rate / Math.sqrt(sum + 0.01);
    for (let label = 0; label < LABEL_COUNT; label++) {
      const place = id * STRIDE + label;
      features[place] = (features[place] ?? 0) - step * (errors[label] ?? 0);
    }
  }
}

function correctTransitions(state: State, { labels, known, weight }: Example): void {
  if (known.includes(0)) return;
  const { lattice, transitions, transitionSquares, options } = state;
  const { pairs, marginals } = lattice;
  for (let at = 1; at < labels.length; at++) {
    const cell = (labels[at - 1] ?? 0) * STRIDE + (labels[at] ?? 0);
    pairs[cell] = (pairs[cell] ?? 0) - 1;
  }
  for (let label = 0; label < LABEL_COUNT; label++) {
    pairs[START * STRIDE + label] = (marginals[label] ?? 0) - (labels[0] === label ? 1 : 0);
  }
  for (let cell = 0; cell < pairs.length; cell++) {
    if (cell % STRIDE >= LABEL_COUNT || (transitions[cell] ?? 0) <= FORBIDDEN / 2) continue;
    const error = (pairs[cell] ?? 0) * weight;
    const sum = (transitionSquares[cell] ?? 0) + error * error;
    transitionSquares[cell] = sum;
    transitions[cell] = (transitions[cell] ?? 0) - (options.rate * error) / Math.sqrt(sum + 0.01);
  }
}
