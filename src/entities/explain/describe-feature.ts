import { hashText, mix } from "../crf/feature-list.ts";
import { CONTEXT_FEATURES } from "./describe-context.ts";
import { RULE_FEATURES } from "./describe-rules.ts";
import { type NumberedFeature, WORD_FEATURES } from "./describe-words.ts";
import type { Describe } from "./phrases.ts";

/** A kind of feature and its description. */
export interface FeatureKind {
  readonly describe: Describe;
  /** Whether it belongs to the whole candidate, not to one of its words. */
  readonly ofCandidate: boolean;
}

/** Every kind of feature by its hash. The extractor itself keeps no names. */
export const FEATURE_KINDS: ReadonlyMap<number, FeatureKind> = new Map([
  ...named(RULE_FEATURES, true),
  ...named(CONTEXT_FEATURES, false),
  ...Object.entries(WORD_FEATURES).flatMap(numbered),
]);

function named(features: Readonly<Record<string, Describe>>, ofCandidate: boolean) {
  return Object.entries(features).map(([name, describe]): [number, FeatureKind] => [
    hashText(name),
    { describe, ofCandidate },
  ]);
}

function numbered([name, { numbers, describe }]: [string, NumberedFeature]) {
  return numbers.map((number): [number, FeatureKind] => [
    mix(hashText(name), number),
    { describe: describe(number), ofCandidate: false },
  ]);
}
