import type { Tagger } from "../tagger.ts";
import { readNames } from "./decoded-names.ts";
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

/**
 * A tagger by a trained model: a linear-chain conditional random field (Lafferty, McCallum and Pereira,
 * ICML 2001) over words, their neighbours, their other places in the text, and what the rules think.
 */
export function createCrfTagger(model: NameModel): Tagger {
  const lookUp = createScoredWords(model);
  return (text, stretches) => {
    const { sequences, repeats } = readSequences(text, stretches, lookUp);
    return sequences.flatMap((sequence) => {
      const open = findOpenTokens(sequence);
      const scores = scoreTokens(model, sequence, repeats, open);
      return readNames(sequence, labelTokens(scores, open, model.transitions));
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
