import { scoreCandidates } from "../rules/score-candidates.ts";
import type { ScoredCandidate } from "../rules/scored-candidate.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import type { Word } from "../sequence/words.ts";
import { hashText } from "./feature-list.ts";
import type { WordAttributes } from "./word-features.ts";

/** A sequence of words with everything that features are read from. */
export interface FeatureSequence<Attributes extends WordAttributes = WordAttributes>
  extends WordSequence {
  /** One entry for each word. */
  readonly attributes: readonly Attributes[];
  /** For each word the candidate it is part of. */
  readonly candidates: readonly (ScoredCandidate | undefined)[];
}

/** Adds word attributes and scored candidates to the sequences of a text. */
export function readFeatureSequences<Attributes extends WordAttributes>(
  sequences: readonly WordSequence[],
  describe: (word: Word) => Attributes,
): FeatureSequence<Attributes>[] {
  const candidates: (ScoredCandidate | undefined)[][] = sequences.map(
    ({ words }) => new Array(words.length),
  );
  for (const one of scoreCandidates(sequences)) {
    candidates[one.sequence]?.fill(one, one.start, one.end);
  }
  return sequences.map(({ kind, words, letterCase }, index) => ({
    kind,
    words,
    letterCase,
    attributes: words.map(describe),
    candidates: candidates[index] ?? [],
  }));
}

/** The attributes at an index; beyond both ends those of a boundary. */
export function attributesAt({ attributes }: FeatureSequence, at: number): WordAttributes {
  return attributes[at] ?? (at < 0 ? BEFORE_START : AFTER_END);
}

const [BEFORE_START, AFTER_END] = [boundary("start"), boundary("end")];

function boundary(name: string): WordAttributes {
  const hash = hashText(`edge ${name}`);
  return {
    word: {
      start: 0,
      end: 0,
      text: "",
      key: "",
      isCapital: false,
      isUpper: false,
      hasContent: false,
      lists: "",
      startsLonger: false,
    },
    key: "",
    hash,
    shape: hash,
    listsHash: hash,
    capital: 0,
    fine: hash,
    middle: hash,
    coarse: hash,
  };
}
