import type { EntityType } from "../../model/entity.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import type { Word } from "../sequence/words.ts";
import type { Candidate } from "./candidates.ts";
import { contextEvidence } from "./context-evidence.ts";
import { nameEvidence } from "./name-evidence.ts";
import { bestType, type Evidence, type Scores, sumWeights, THRESHOLD } from "./weights.ts";

/** A candidate with the evidence for each type. */
export interface ScoredCandidate extends Candidate {
  readonly words: readonly Word[];
  /** Its words' keys, joined by spaces: the same for every occurrence of a name. */
  readonly key: string;
  readonly evidence: readonly Evidence[];
  readonly scores: Scores;
  /** The type with the highest score, if that reaches the threshold. */
  readonly type: EntityType | undefined;
}

/** Scores a candidate by its own words and by the words around it. */
export function scoreCandidate(
  sequences: readonly WordSequence[],
  candidate: Candidate,
): ScoredCandidate {
  const sequence = sequences[candidate.sequence];
  const words = sequence?.words.slice(candidate.start, candidate.end) ?? [];
  const context = sequence ? contextEvidence(sequence, candidate) : [];
  const key = words.map((word) => word.key).join(" ");
  return withEvidence(candidate, words, key, [...nameEvidence(words), ...context]);
}

/** The same candidate with more evidence. */
export function addEvidence(
  candidate: ScoredCandidate,
  evidence: readonly Evidence[],
): ScoredCandidate {
  if (evidence.length === 0) return candidate;
  const { words, key } = candidate;
  return withEvidence(candidate, words, key, [...candidate.evidence, ...evidence]);
}

/** Field by field: V8 reads objects that were spread more slowly. */
function withEvidence(
  { sequence, start, end, titled }: Candidate,
  words: readonly Word[],
  key: string,
  evidence: readonly Evidence[],
): ScoredCandidate {
  const scores = sumWeights(evidence);
  const type = bestType(scores, THRESHOLD);
  return { sequence, start, end, titled, words, key, evidence, scores, type };
}
