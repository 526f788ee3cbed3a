import type { NameSpan } from "../sequence/spans.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import { findCandidates } from "./candidates.ts";
import { addDocumentEvidence } from "./document-evidence.ts";
import { type ScoredCandidate, scoreCandidate, withContextScores } from "./scored-candidate.ts";
import { addScores, dampScores, NO_SCORES, type Scores } from "./weights.ts";

/** The share of their context scores that a name's other occurrences add. */
const OTHERS_SHARE = 0.5;
/** The most that they add, for each type. */
const MAX_OTHERS_SCORE = 3;

/** Finds and scores the candidates of a text: everything that may be a name, in order, not overlapping. */
export function scoreCandidates(sequences: readonly WordSequence[]): ScoredCandidate[] {
  const candidates = sequences
    .flatMap((sequence, index) => findCandidates(sequence, index))
    .map((candidate) => scoreCandidate(sequences, candidate));
  return addDocumentEvidence(sequences, shareContextScores(candidates));
}

/** Tags names by rules alone: every candidate with a type. */
export function tagByRules(sequences: readonly WordSequence[]): NameSpan[] {
  return scoreCandidates(sequences).flatMap(({ type, words }) => {
    const start = words[0]?.start;
    const end = words.at(-1)?.end;
    if (type === undefined || start === undefined || end === undefined) return [];
    return [{ type, start, end }];
  });
}

/** Adds to each candidate a part of the context scores of the same name's other occurrences. */
function shareContextScores(candidates: readonly ScoredCandidate[]): ScoredCandidate[] {
  const totals = new Map<string, Scores>();
  for (const { key, contextScores } of candidates) {
    totals.set(key, addScores(totals.get(key) ?? NO_SCORES, contextScores));
  }
  return candidates.map((candidate) => {
    const { key, contextScores } = candidate;
    const total = totals.get(key) ?? NO_SCORES;
    const others: Scores = [
      total[0] - contextScores[0],
      total[1] - contextScores[1],
      total[2] - contextScores[2],
    ];
    const shared = dampScores(others, OTHERS_SHARE, MAX_OTHERS_SCORE);
    return withContextScores(candidate, addScores(contextScores, shared));
  });
}
