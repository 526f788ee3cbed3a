import { makeConsistent } from "./consistency.ts";
import { createCrfTagger } from "./crf/crf-tagger.ts";
import { loadModel } from "./crf/load-model.ts";
import type { Stretch, TaggedSpan, Tagger } from "./tagger.ts";

let tagger: Tagger | undefined;

/**
 * The names of a text, found and made consistent: in order, not overlapping. The model is read at first
 * use.
 * @throws ReaderError `UNREADABLE` where the model that ships cannot be read.
 */
export function tagNames(text: string, stretches: readonly Stretch[]): readonly TaggedSpan[] {
  tagger ??= createCrfTagger(loadModel());
  return makeConsistent(text, stretches, tagger(text, stretches));
}
