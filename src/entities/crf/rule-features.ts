import { ENTITY_TYPES } from "../../model/entity.ts";
import type { ScoredCandidate } from "../rules/scored-candidate.ts";
import { type Evidence, type Scores, WEIGHTS } from "../rules/weights.ts";
import { type FeatureList, hashText, mix, put } from "./feature-list.ts";
import type { FeatureSequence } from "./feature-sequence.ts";
import { attributesAt } from "./feature-sequence.ts";

const RULE_LABEL = hashText("rule label");
const RULE_LABEL_BEFORE = hashText("rule label before");
const RULE_LABEL_AFTER = hashText("rule label after");
const SCORE = hashText("rule score");
const MARGIN = hashText("rule margin");
const WORD = hashText("rule label and word");
const CLASS = hashText("rule label and class");
const LISTS = hashText("rule label and lists");
const WORD_BEFORE = hashText("rule label and word before");
const WORD_AFTER = hashText("rule label and word after");
const EVIDENCE = hashText("rule evidence");
const LENGTH = hashText("candidate length");

const EVIDENCES: ReadonlyMap<Evidence, number> = new Map(
  Object.keys(WEIGHTS).map((evidence) => [evidence as Evidence, hashText(evidence)]),
);

/** Adds a token's features of the candidate it is in. */
export function addRuleFeatures(
  features: FeatureList,
  sequence: FeatureSequence,
  at: number,
): void {
  const label = ruleLabelAt(sequence, at);
  put(features, RULE_LABEL, label);
  put(features, RULE_LABEL_BEFORE, mix(ruleLabelAt(sequence, at - 1), label));
  put(features, RULE_LABEL_AFTER, mix(label, ruleLabelAt(sequence, at + 1)));
  const candidate = sequence.candidates[at];
  if (!candidate) return;
  const { start, end, scores, evidence } = candidate;
  const here = attributesAt(sequence, at);
  const { best, margin } = marginOf(scores);
  put(features, SCORE, mix(label, best));
  put(features, MARGIN, mix(label, margin));
  put(features, WORD, mix(label, here.hash));
  put(features, CLASS, mix(label, here.middle));
  put(features, LISTS, mix(label, here.listsHash));
  put(features, WORD_BEFORE, mix(label, attributesAt(sequence, start - 1).hash));
  put(features, WORD_AFTER, mix(label, attributesAt(sequence, end).hash));
  put(features, LENGTH, 8 * Math.min(end - start, 6) + positionIn(candidate, at));
  const first = at === start ? 1 : 0;
  for (const one of evidence) put(features, EVIDENCE, (EVIDENCES.get(one) ?? 0) + first);
}

/** Reads the evidence back from a feature's value. */
export function evidenceIn(value: number): Evidence | undefined {
  for (const [evidence, hash] of EVIDENCES) {
    if (value === hash || value === hash + 1) return evidence;
  }
  return undefined;
}

/** A candidate's type and the token's position in it, as one number; -1 outside candidates. */
function ruleLabelAt({ candidates }: FeatureSequence, at: number): number {
  const one = candidates[at];
  if (!one) return -1;
  const type = one.type === undefined ? 3 : ENTITY_TYPES.indexOf(one.type);
  return 4 * type + positionIn(one, at);
}

/** 0 for the first of several words, 1 for one between, 3 for the last, 2 for the only one. */
function positionIn({ start, end }: ScoredCandidate, at: number): number {
  if (at === start) return end - start === 1 ? 2 : 0;
  return at === end - 1 ? 3 : 1;
}

/** The best score, and how far it is above the second, both rounded to steps. */
function marginOf(scores: Scores): { best: number; margin: number } {
  const [person, place, organization] = scores;
  const best = Math.max(person, place, organization);
  const least = Math.min(person, place, organization);
  const second = person + place + organization - best - least;
  return { best: step(best), margin: step(best - second) };
}

function step(score: number): number {
  return Math.max(-2, Math.min(9, Math.round(score)));
}
