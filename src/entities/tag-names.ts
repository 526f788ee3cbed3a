import { isUnseen } from "../model/unseen.ts";
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
  const spans = settle(makeConsistent(text, stretches, settle(tagger(text, stretches))));
  return spans.map((span) => trimUnseen(text, span)).filter(({ start, end }) => start < end);
}

/** Tokens keep what nobody sees; names do not begin or end with it. */
function trimUnseen(text: string, span: TaggedSpan): TaggedSpan {
  let { start, end } = span;
  while (start < end && isUnseen(text.charCodeAt(start))) start++;
  while (start < end && isUnseen(text.charCodeAt(end - 1))) end--;
  return start === span.start && end === span.end ? span : { ...span, start, end };
}
