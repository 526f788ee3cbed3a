import { scoreCandidates } from "../rules/score-candidates.ts";
import type { ScoredCandidate } from "../rules/scored-candidate.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import type { Word } from "../sequence/words.ts";
import { addWeights, addWordScores, createWordLookup, type ScoredWord } from "./emission-scores.ts";
import { createFeatureList } from "./feature-list.ts";
import type { FeatureSequence } from "./feature-sequence.ts";
import { fillFeatures } from "./features.ts";
import { LABEL_COUNT, OUTSIDE } from "./labels.ts";
import type { NameModel } from "./model.ts";
import { collectRepeats, type Repeats } from "./repeat-features.ts";
import { findBestLabels } from "./viterbi.ts";
import { REACH, type WordAttributes } from "./word-features.ts";

/** A stretch with what a model makes of it. */
export interface DecodedSequence {
  readonly sequence: FeatureSequence<ScoredWord>;
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
  views: readonly WordSequence[],
  read: (decoded: DecodedSequence) => readonly T[],
) => T[];

/**
 * A decoder by a trained model: a linear-chain conditional random field (Lafferty, McCallum and Pereira,
 * ICML 2001) over words, their neighbours, their other places in the text, and what the rules think.
 */
export function createDecoder(model: NameModel): Decoder {
  const lookUp = createWordLookup(model);
  return (views, read) => {
    const { sequences, repeats } = readFeatureSequences(views, lookUp);
    return sequences.flatMap((sequence) => {
      const open = maskCandidates(sequence);
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
  sequence: FeatureSequence<ScoredWord>,
  repeats: Repeats,
  open: Uint8Array,
): Int32Array {
  const { attributes } = sequence;
  const scores = new Int32Array(attributes.length * LABEL_COUNT);
  for (let at = 0; at < attributes.length; at++) {
    const row = at * LABEL_COUNT;
    if (open[at] === 0) {
      scores.fill(CLOSED, row + OUTSIDE + 1, row + LABEL_COUNT);
      continue;
    }
    fillFeatures(list, sequence, at, repeats);
    addWeights(model, list, scores, row);
    for (let distance = -REACH; distance <= REACH; distance++) {
      const near = attributes[at + distance];
      if (near) addWordScores(model, near, distance, scores, row);
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

/** So many small words may stand between two capitals of one name: "Bank of the West". */
const LONGEST_GAP = 3;

/**
 * Which of a stretch's tokens may be in a name: those with a capital, those the rules take for one, a
 * number behind a capital, and a few words between capitals. All others are outside, unseen.
 */
export function maskCandidates({ attributes, words, judged }: FeatureSequence): Uint8Array {
  const open = new Uint8Array(words.length);
  let last = -1;
  for (let at = 0; at < words.length; at++) {
    if (attributes[at]?.capital === 1 || judged[at]) {
      if (last >= 0 && at - last - 1 <= LONGEST_GAP) open.fill(1, last, at);
      open[at] = 1;
      last = at;
    } else if (last >= 0 && last === at - 1 && /^\d/.test(words[at]?.text ?? "")) open[at] = 1;
  }
  return open;
}

/** A text's sequences, and what they know of one another. */
export interface FeatureDocument<Facts extends WordAttributes = WordAttributes> {
  readonly sequences: readonly FeatureSequence<Facts>[];
  readonly repeats: Repeats;
}

/** Reads a text's stretches with the help of the rules. */
export function readFeatureSequences<Facts extends WordAttributes>(
  views: readonly WordSequence[],
  describe: (word: Word) => Facts,
): FeatureDocument<Facts> {
  const judged: (ScoredCandidate | undefined)[][] = views.map(
    ({ words }) => new Array(words.length),
  );
  for (const one of scoreCandidates(views)) judged[one.stretch]?.fill(one, one.start, one.end);
  const sequences = views.map((view, index) => ({
    kind: view.kind,
    words: view.words,
    letterCase: view.letterCase,
    attributes: view.words.map(describe),
    judged: judged[index] ?? [],
  }));
  return { sequences, repeats: collectRepeats(sequences) };
}
