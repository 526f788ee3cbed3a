import type { ScoredCandidate } from "../rules/scored-candidate.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import { hashText } from "./feature-list.ts";
import type { WordAttributes } from "./word-features.ts";

/** A stretch as features are drawn from it. */
export interface FeatureSequence<Facts extends WordAttributes = WordAttributes>
  extends WordSequence {
  readonly attributes: readonly Facts[];
  /** What the rules think of the possible name each word is in. */
  readonly judged: readonly (ScoredCandidate | undefined)[];
}

const NO_TRAITS = {
  isCapital: false,
  isUpper: false,
  hasContent: false,
  lists: "",
  goesOn: false,
};
const [AT_START, AT_END] = [edge("start"), edge("end")];

/** The attributes at an index; beyond the ends, those of nothing. */
export function attributesAt({ attributes }: FeatureSequence, at: number): WordAttributes {
  return attributes[at] ?? (at < 0 ? AT_START : AT_END);
}

function edge(name: string): WordAttributes {
  const hash = hashText(`edge ${name}`);
  const word = { start: 0, end: 0, text: "", key: "", ...NO_TRAITS };
  const classes = { fine: hash, middle: hash, coarse: hash };
  return { word, key: "", hash, shape: hash, listsHash: hash, capital: 0, ...classes };
}
