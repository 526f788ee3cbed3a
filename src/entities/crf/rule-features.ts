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

const EVIDENCES: ReadonlyMap<Evidence, number> = new Map(
  Object.keys(WEIGHTS).map((evidence) => [evidence as Evidence, hashText(evidence)]),
);

/** Features that a token has by what the rules think of the possible name it is in. */
export function addRuleFeatures(
  features: FeatureList,
  sequence: FeatureSequence,
  at: number,
): void {
  const verdict = verdictAt(sequence, at);
  put(features, VERDICT, verdict);
  put(features, VERDICT_BEFORE, mix(verdictAt(sequence, at - 1), verdict));
  put(features, VERDICT_NEXT, mix(verdict, verdictAt(sequence, at + 1)));
  const judged = sequence.judged[at];
  if (!judged) return;
  const here = attributesAt(sequence, at);
  const { best, lead } = marginOf(judged);
  put(features, SCORE, mix(verdict, best));
  put(features, LEAD, mix(verdict, lead));
  put(features, OF_WORD, mix(verdict, here.hash));
  put(features, OF_CLASS, mix(verdict, here.middle));
  put(features, OF_LISTS, mix(verdict, here.listsHash));
  put(features, AFTER_WORD, mix(verdict, attributesAt(sequence, judged.start - 1).hash));
  put(features, BEFORE_WORD, mix(verdict, attributesAt(sequence, judged.end).hash));
  const place = placeIn(judged, at);
  put(features, LENGTH, 8 * Math.min(judged.end - judged.start, 6) + place);
  const first = at === judged.start ? 1 : 0;
  for (const evidence of judged.evidence) {
    put(features, EVIDENCE, (EVIDENCES.get(evidence) ?? 0) + first);
  }
}

/** The evidence in a feature's value, for whoever explains it. */
export function evidenceIn(value: number): Evidence | undefined {
  for (const [evidence, hash] of EVIDENCES) {
    if (value === hash || value === hash + 1) return evidence;
  }
  return undefined;
}

/** The type the rules chose and where in the possible name a word stands, as one number. */
function verdictAt({ judged }: FeatureSequence, at: number): number {
  const one = judged[at];
  if (!one) return -1;
  const type = one.type === undefined ? 3 : ENTITY_TYPES.indexOf(one.type);
  return 4 * type + placeIn(one, at);
}

/** First, further and last, or the only word. */
function placeIn({ start, end }: ScoredCandidate, at: number): number {
  if (at === start) return end - start === 1 ? 2 : 0;
  return at === end - 1 ? 3 : 1;
}

/** How much speaks for the best type, and how much more than for the second, in steps. */
function marginOf({ own, context }: ScoredCandidate): { best: number; lead: number } {
  const person = own[0] + context[0];
  const place = own[1] + context[1];
  const organization = own[2] + context[2];
  const best = Math.max(person, place, organization);
  const least = Math.min(person, place, organization);
  const second = person + place + organization - best - least;
  return { best: step(best), lead: step(best - second) };
}

function step(score: number): number {
  return Math.max(-2, Math.min(9, Math.round(score)));
}
