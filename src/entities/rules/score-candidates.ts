import type { TaggedSpan, Tagger } from "../sequence/spans.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import { findCandidates } from "./candidates.ts";
import { crossEvidence } from "./document-evidence.ts";
import { classify, type ScoredCandidate } from "./scored-candidate.ts";

/**
 * Names by rules: runs of capitals, cut at titles, each weighed by lists, by its own words and by what
 * stands around it and its other occurrences. The lists are read at first use.
 */
export const ruleTagger: Tagger = (views) => scoreCandidates(views).flatMap(toSpan);

/** Everything that may be a name, with what speaks for each type; in order, not overlapping. */
export function scoreCandidates(views: readonly WordSequence[]): ScoredCandidate[] {
  const candidates = views.flatMap((view, index) => findCandidates(view, index));
  return crossEvidence(views, classify(views, candidates));
}

function toSpan({ type, words }: ScoredCandidate): TaggedSpan[] {
  const start = words[0]?.start;
  const end = words.at(-1)?.end;
  return type === undefined || start === undefined || end === undefined
    ? []
    : [{ type, start, end }];
}
