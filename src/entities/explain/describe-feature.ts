import { hashText, mix } from "../crf/feature-list.ts";
import { CONTEXT } from "./describe-context.ts";
import { RULES } from "./describe-rules.ts";
import { REPEATS, RUNS } from "./describe-runs.ts";
import { NUMBERED, type NumberedKind } from "./describe-words.ts";
import type { Describe } from "./phrases.ts";

/** Features of a whole possible name, not of one of its words. */
const OF_WHOLE: Readonly<Record<string, Describe>> = RULES;

const OF_WORD: Readonly<Record<string, Describe>> = { ...CONTEXT, ...RUNS, ...REPEATS };

/** A kind of feature: what says it in words, and whether it is of a whole name. */
export interface FeatureKind {
  readonly describe: Describe;
  readonly ofWhole: boolean;
}

/**
 * Every kind of feature under the number that the extractor knows it by, which is a hash of its name: the
 * extractor itself keeps no names.
 */
export const FEATURE_KINDS: ReadonlyMap<number, FeatureKind> = new Map([
  ...named(OF_WHOLE, true),
  ...named(OF_WORD, false),
  ...Object.entries(NUMBERED).flatMap(numbered),
]);

function named(table: Readonly<Record<string, Describe>>, ofWhole: boolean) {
  return Object.entries(table).map(([name, describe]): [number, FeatureKind] => [
    hashText(name),
    { describe, ofWhole },
  ]);
}

function numbered([name, { numbers, describe }]: [string, NumberedKind]) {
  return numbers.map((number): [number, FeatureKind] => [
    mix(hashText(name), number),
    { describe: describe(number), ofWhole: false },
  ]);
}
