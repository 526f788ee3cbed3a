import type { EntityType } from "../../model/entity.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import type { Word } from "../sequence/words.ts";
import type { Candidate } from "./candidates.ts";
import { contextEvidence } from "./context-evidence.ts";
import { nameEvidence } from "./name-evidence.ts";
import {
  addScores,
  bestType,
  type Evidence,
  NO_SCORES,
  type Scores,
  THRESHOLD,
  WEIGHTS,
} from "./weights.ts";

/** A candidate with its evidence and scores. */
export interface ScoredCandidate extends Candidate {
  readonly words: readonly Word[];
  /** Its words' keys, joined by spaces: the same for every occurrence of a name. */
  readonly key: string;
  readonly evidence: readonly Evidence[];
  /** The scores from its own words. */
  readonly nameScores: Scores;
  /** The scores from its context and from the rest of the text. */
  readonly contextScores: Scores;
  /** The type with the best score, if that reaches the threshold. */
  readonly type: EntityType | undefined;
}

/** Scores a candidate by its own words and by its context in the sequence. */
export function scoreCandidate(
  sequences: readonly WordSequence[],
  candidate: Candidate,
): ScoredCandidate {
  const sequence = sequences[candidate.sequence];
  const words = sequence?.words.slice(candidate.start, candidate.end) ?? [];
  const ofName = nameEvidence(words);
  const ofContext = sequence ? contextEvidence(sequence, candidate) : [];
  const key = words.map((word) => word.key).join(" ");
  const nameScores = sumOf(ofName);
  return rescore(
    candidate,
    { words, key, nameScores },
    [...ofName, ...ofContext],
    sumOf(ofContext),
  );
}

/** Adds evidence to a candidate. */
export function addEvidence(
  candidate: ScoredCandidate,
  evidence: readonly Evidence[],
): ScoredCandidate {
  if (evidence.length === 0) return candidate;
  const contextScores = addScores(candidate.contextScores, sumOf(evidence));
  return rescore(candidate, candidate, [...candidate.evidence, ...evidence], contextScores);
}

/** Replaces a candidate's context scores. */
export function withContextScores(
  candidate: ScoredCandidate,
  contextScores: Scores,
): ScoredCandidate {
  return rescore(candidate, candidate, candidate.evidence, contextScores);
}

/** Lists every field, because objects made by spreading are slower to read. */
function rescore(
  { sequence, start, end, titled, initial }: Candidate,
  { words, key, nameScores }: Pick<ScoredCandidate, "words" | "key" | "nameScores">,
  evidence: readonly Evidence[],
  contextScores: Scores,
): ScoredCandidate {
  const type = bestType(addScores(nameScores, contextScores), THRESHOLD);
  return {
    sequence,
    start,
    end,
    titled,
    initial,
    words,
    key,
    evidence,
    nameScores,
    contextScores,
    type,
  };
}

function sumOf(evidence: readonly Evidence[]): Scores {
  let sum = NO_SCORES;
  for (const one of evidence) sum = addScores(sum, WEIGHTS[one]);
  return sum;
}
