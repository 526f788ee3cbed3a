import { makeConsistent } from "./consistency.ts";
import { createCrfTagger } from "./crf/crf-tagger.ts";
import { loadModel } from "./crf/load-model.ts";
import type { OwnNames } from "./own-names.ts";
import type { Stretch, TaggedSpan, Tagger } from "./tagger.ts";

let tagger: Tagger | undefined;

/**
 * The names of a text, found and made consistent: in order, not overlapping. The model is read at first
 * use. Own names are known before names are made consistent, so that a listed person's surname is found,
 * and have the last word.
 * @throws ReaderError `UNREADABLE` where the model that ships cannot be read.
 */
export function tagNames(
  text: string,
  stretches: readonly Stretch[],
  own?: OwnNames,
): readonly TaggedSpan[] {
  tagger ??= createCrfTagger(loadModel());
  const settle = own?.settler(text, stretches) ?? ((spans) => spans);
  return settle(makeConsistent(text, stretches, settle(tagger(text, stretches))));
}
