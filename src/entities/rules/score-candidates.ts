import type { NameSpan } from "../sequence/spans.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import { findCandidates } from "./candidates.ts";
import { addDocumentEvidence } from "./document-evidence.ts";
import { type ScoredCandidate, scoreCandidate } from "./scored-candidate.ts";

/** Finds and scores the candidates of a text: everything that may be a name, in order, not overlapping. */
export function scoreCandidates(sequences: readonly WordSequence[]): ScoredCandidate[] {
  const candidates = sequences
    .flatMap((sequence, index) => findCandidates(sequence, index))
    .map((candidate) => scoreCandidate(sequences, candidate));
  return addDocumentEvidence(sequences, candidates);
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
