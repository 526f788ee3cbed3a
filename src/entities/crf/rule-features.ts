import { ENTITY_TYPES } from "../../model/entity.ts";
import type { ScoredCandidate } from "../rules/scored-candidate.ts";
import { type Evidence, WEIGHTS } from "../rules/weights.ts";
import { type FeatureList, hashText, mix, put } from "./feature-list.ts";
import type { FeatureSequence } from "./feature-sequence.ts";
import { attributesAt } from "./feature-sequence.ts";

const VERDICT = hashText("verdict");
const VERDICT_NEXT = hashText("verdict next");
const VERDICT_BEFORE = hashText("verdict before");
const SCORE = hashText("score");
const LEAD = hashText("lead");
const OF_WORD = hashText("verdict of word");
const OF_CLASS = hashText("verdict of class");
const OF_LISTS = hashText("verdict of lists");
const AFTER_WORD = hashText("verdict after word");
const BEFORE_WORD = hashText("verdict before word");
const EVIDENCE = hashText("evidence");
const LENGTH = hashText("candidate length");

const EVIDENCE_HASHES: ReadonlyMap<Evidence, number> = new Map(
  Object.keys(WEIGHTS).map((evidence) => [evidence as Evidence, hashText(evidence)]),
);

/** Adds the features that the rules' candidate gives to a token. */
export function addRuleFeatures(
  features: FeatureList,
  sequence: FeatureSequence,
  at: number,
): void {
  const here = candidateValue(sequence, at);
  put(features, VERDICT, here);
  put(features, VERDICT_BEFORE, mix(candidateValue(sequence, at - 1), here));
  put(features, VERDICT_NEXT, mix(here, candidateValue(sequence, at + 1)));
  const candidate = sequence.candidates[at];
  if (!candidate) return;
  const { hash, middle, listsHash } = attributesAt(sequence, at);
  const { best, margin } = marginOf(candidate);
  put(features, SCORE, mix(here, best));
  put(features, LEAD, mix(here, margin));
  put(features, OF_WORD, mix(here, hash));
  put(features, OF_CLASS, mix(here, middle));
  put(features, OF_LISTS, mix(here, listsHash));
  put(features, AFTER_WORD, mix(here, attributesAt(sequence, candidate.start - 1).hash));
  put(features, BEFORE_WORD, mix(here, attributesAt(sequence, candidate.end).hash));
  const length = Math.min(candidate.end - candidate.start, MAX_LENGTH_WORDS);
  put(features, LENGTH, 8 * length + positionIn(candidate, at));
  const first = at === candidate.start ? 1 : 0;
  for (const evidence of candidate.evidence) {
    put(features, EVIDENCE, (EVIDENCE_HASHES.get(evidence) ?? 0) + first);
  }
}

const MAX_LENGTH_WORDS = 6;

/** The kind of evidence in the value of an `evidence` feature; explanations need it. */
export function evidenceIn(value: number): Evidence | undefined {
  for (const [evidence, hash] of EVIDENCE_HASHES) {
    if (value === hash || value === hash + 1) return evidence;
  }
  return undefined;
}

/** The type of a word's candidate and the word's position in it, as one number; -1 outside of candidates. */
function candidateValue({ candidates }: FeatureSequence, at: number): number {
  const one = candidates[at];
  if (!one) return -1;
  const type = one.type === undefined ? NO_TYPE : ENTITY_TYPES.indexOf(one.type);
  return 4 * type + positionIn(one, at);
}

const NO_TYPE = ENTITY_TYPES.length;

/** 0 for the first word, 1 for an inner one, 3 for the last, 2 for the only one. */
function positionIn({ start, end }: ScoredCandidate, at: number): number {
  if (at === start) return end - start === 1 ? 2 : 0;
  return at === end - 1 ? 3 : 1;
}

/** The score of the best type, and its margin over the second; both rounded. */
function marginOf({ nameScores, contextScores }: ScoredCandidate): {
  best: number;
  margin: number;
} {
  const person = nameScores[0] + contextScores[0];
  const place = nameScores[1] + contextScores[1];
  const organization = nameScores[2] + contextScores[2];
  const best = Math.max(person, place, organization);
  const least = Math.min(person, place, organization);
  const second = person + place + organization - best - least;
  return { best: round(best), margin: round(best - second) };
}

function round(score: number): number {
  return Math.max(-2, Math.min(9, Math.round(score)));
}
