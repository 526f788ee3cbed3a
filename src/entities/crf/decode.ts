import type { WordSequence } from "../sequence/token-sequences.ts";
import { createWordLookup, type ScoredWord, scoreTokens } from "./emission-scores.ts";
import { type FeatureSequence, readFeatureSequences } from "./feature-sequence.ts";
import { LABEL_COUNT, OUTSIDE } from "./labels.ts";
import type { NameModel } from "./model.ts";
import { findBestLabels } from "./viterbi.ts";

/** A sequence with its candidates, its emission scores and the labels the model gives it. */
export interface LabelledSequence extends FeatureSequence<ScoredWord> {
  /** 1 for each token that may be in a name. */
  readonly candidateMask: Uint8Array;
  /** `LABEL_COUNT` for each token, in the model's steps. */
  readonly emissionScores: Int32Array;
  /** The best label of each token. */
  readonly labels: Uint8Array;
}

/** A model with its cache of words. */
export interface SequenceLabeller {
  readonly model: NameModel;
  /** Labels all sequences of a text, in order. */
  label(sequences: readonly WordSequence[]): LabelledSequence[];
}

/**
 * Creates a labeller from a trained model: a linear-chain conditional random field (Lafferty, McCallum
 * and Pereira, ICML 2001). Its features are words, their neighbours and the scores of the rules.
 */
export function createLabeller(model: NameModel): SequenceLabeller {
  const lookUp = createWordLookup(model);
  return {
    model,
    label(wordSequences) {
      return readFeatureSequences(wordSequences, lookUp).map((sequence) =>
        labelSequence(model, sequence),
      );
    },
  };
}

function labelSequence(model: NameModel, sequence: FeatureSequence<ScoredWord>): LabelledSequence {
  const { kind, words, letterCase, attributes, candidates } = sequence;
  const candidateMask = maskCandidates(sequence);
  const emissionScores = scoreTokens(model, sequence, candidateMask);
  const labels = labelTokens(emissionScores, candidateMask, model.transitions);
  const decoded = { candidateMask, emissionScores, labels };
  return { kind, words, letterCase, attributes, candidates, ...decoded };
}

/** As in "Bank of the West". */
const MAX_GAP_WORDS = 3;

/**
 * Marks the tokens that may be in a name with 1: capitalized words, words of a candidate, a number after
 * a capitalized word, and up to three words between two of these. The model never sees the others.
 */
export function maskCandidates({ attributes, words, candidates }: FeatureSequence): Uint8Array {
  const mask = new Uint8Array(words.length);
  let last = -1;
  for (let at = 0; at < words.length; at++) {
    if (attributes[at]?.capital === 1 || candidates[at]) {
      if (last >= 0 && at - last - 1 <= MAX_GAP_WORDS) mask.fill(1, last, at);
      mask[at] = 1;
      last = at;
    } else if (last >= 0 && last === at - 1 && /^\d/.test(words[at]?.text ?? "")) mask[at] = 1;
  }
  return mask;
}

/**
 * The best labels of all tokens. Each run of tokens in the mask is decoded alone: every path passes
 * through `OUTSIDE` on both sides of a run, so the runs do not influence each other.
 */
function labelTokens(scores: Int32Array, mask: Uint8Array, transitions: Int32Array): Uint8Array {
  const labels = new Uint8Array(mask.length).fill(OUTSIDE);
  for (let at = mask.indexOf(1); at >= 0; at = mask.indexOf(1, at)) {
    const start = Math.max(0, at - 1);
    const masked = mask.indexOf(0, at);
    at = masked < 0 ? mask.length : masked;
    const end = Math.min(mask.length, at + 1);
    const run = scores.subarray(start * LABEL_COUNT, end * LABEL_COUNT);
    labels.set(findBestLabels(run, end - start, transitions), start);
  }
  return labels;
}
