import { makeConsistent } from "./consistency.ts";
import { ruleTagger } from "./rule-tagger.ts";
import type { Stretch, TaggedSpan } from "./tagger.ts";

/** The names of a text, found and made consistent: in order, not overlapping. */
export function tagNames(text: string, stretches: readonly Stretch[]): readonly TaggedSpan[] {
  return makeConsistent(text, stretches, ruleTagger(text, stretches));
}
