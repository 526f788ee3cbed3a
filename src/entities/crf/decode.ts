import type { StretchView } from "../text-view.ts";
import { createFeatureList } from "./feature-list.ts";
import { fillFeatures } from "./features.ts";
import { LABEL_COUNT, OUTSIDE } from "./labels.ts";
import type { NameModel } from "./model.ts";
import { findOpenTokens } from "./open-tokens.ts";
import { readSequences } from "./read-sequences.ts";
import type { Repeats } from "./repeats.ts";
import { addWeights, addWorth, createScoredWords, type ScoredWord } from "./scored-words.ts";
import type { Sequence } from "./sequence.ts";
import { findBestLabels } from "./viterbi.ts";
import { REACH } from "./word-facts.ts";

/** A stretch with what a model makes of it. */
export interface DecodedSequence {
  readonly sequence: Sequence<ScoredWord>;
  readonly repeats: Repeats;
  /** 0 for a token that cannot be in a name. */
  readonly open: Uint8Array;
  /** `LABEL_COUNT` for each token, in the model's unit. */
  readonly scores: Int32Array;
  /** The best label of each token. */
  readonly labels: Uint8Array;
}

/** Labels a text's stretches, one after another, each handed to a reader; what it returns, joined. */
export type Decoder = <T>(
  views: readonly StretchView[],
  read: (decoded: DecodedSequence) => readonly T[],
) => T[];

/**
 * A decoder by a trained model: a linear-chain conditional random field (Lafferty, McCallum and Pereira,
 * ICML 2001) over words, their neighbours, their other places in the text, and what the rules think.
 */
export function createDecoder(model: NameModel): Decoder {
  const lookUp = createScoredWords(model);
  return (views, read) => {
    const { sequences, repeats } = readSequences(views, lookUp);
    return sequences.flatMap((sequence) => {
      const open = findOpenTokens(sequence);
      const scores = scoreTokens(model, sequence, repeats, open);
      const labels = labelTokens(scores, open, model.transitions);
      return read({ sequence, repeats, open, scores, labels });
    });
  };
}

const list = createFeatureList();

/** What a token that cannot be in a name has for every label of one. */
const CLOSED = -(2 ** 24);

function scoreTokens(
  model: NameModel,
  sequence: Sequence<ScoredWord>,
  repeats: Repeats,
  open: Uint8Array,
): Int32Array {
  const { facts } = sequence;
  const scores = new Int32Array(facts.length * LABEL_COUNT);
  for (let at = 0; at < facts.length; at++) {
    const row = at * LABEL_COUNT;
    if (open[at] === 0) {
      scores.fill(CLOSED, row + OUTSIDE + 1, row + LABEL_COUNT);
      continue;
    }
    fillFeatures(list, sequence, at, repeats);
    addWeights(model, list, scores, row);
    for (let distance = -REACH; distance <= REACH; distance++) {
      const near = facts[at + distance];
      if (near) addWorth(model, near, distance, scores, row);
    }
  }
  return scores;
}

/**
 * The best labels of all tokens, run by run of open ones: every path goes through the closed ones on both
 * sides of a run, so that none is better over the whole.
 */
function labelTokens(scores: Int32Array, open: Uint8Array, transitions: Int32Array): Uint8Array {
  const labels = new Uint8Array(open.length).fill(OUTSIDE);
  for (let at = open.indexOf(1); at >= 0; at = open.indexOf(1, at)) {
    const start = Math.max(0, at - 1);
    const closed = open.indexOf(0, at);
    at = closed < 0 ? open.length : closed;
    const end = Math.min(open.length, at + 1);
    const run = scores.subarray(start * LABEL_COUNT, end * LABEL_COUNT);
    labels.set(findBestLabels(run, end - start, transitions), start);
  }
  return labels;
}
