import { ENTITY_TYPES } from "../../model/entity.ts";
import { evidenceIn } from "../crf/rule-features.ts";
import { EVIDENCE_WORDS } from "./evidence-words.ts";
import { type Describe, type FeaturePlace, followsWords, precedesWords } from "./feature-place.ts";

/** The three types with their articles. */
export const A_TYPE = { person: "a person", place: "a place", organization: "an organization" };

/** Kinds of feature of what the rules think, by their names in the extractor. */
export const RULES: Readonly<Record<string, Describe>> = {
  verdict,
  "verdict before": verdict,
  "verdict next": verdict,
  score: verdict,
  lead: verdict,
  "verdict of word": verdict,
  "verdict of class": verdict,
  "verdict of lists": verdict,
  "candidate length": verdict,
  "verdict after word": (place) =>
    `${verdict(place)}, and ${followsWords(place.sequence, startOf(place), 1)}`,
  "verdict before word": (place) =>
    `${verdict(place)}, and ${precedesWords(place.sequence, endOf(place) - 1, 1)}`,
  evidence: ({ value }) => {
    const evidence = evidenceIn(value);
    return evidence ? EVIDENCE_WORDS[evidence] : "something that the rules weigh";
  },
};

function verdict({ sequence, at }: FeaturePlace): string {
  const judged = sequence.judged[at];
  if (!judged) return "by the rules no name at all";
  return judged.type ? `by the rules ${A_TYPE[judged.type]}` : "by the rules no sure name";
}

function startOf({ sequence, at }: FeaturePlace): number {
  return sequence.judged[at]?.start ?? at;
}

function endOf({ sequence, at }: FeaturePlace): number {
  return sequence.judged[at]?.end ?? at + 1;
}

/** A type by its place among the types. */
export function aTypeAt(index: number): string {
  const type = ENTITY_TYPES[index];
  return type ? A_TYPE[type] : "no sure name";
}
