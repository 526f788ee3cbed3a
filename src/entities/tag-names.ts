import { isInvisible } from "../model/invisible.ts";
import { makeConsistent } from "./consistency.ts";
import { createDecoder, type DecodedSequence, type Decoder } from "./crf/decode.ts";
import { readNames } from "./crf/decoded-names.ts";
import { loadModel } from "./crf/load-model.ts";
import type { NameModel } from "./crf/model.ts";
import type { OwnNames } from "./own-names.ts";
import type { Rater } from "./rater.ts";
import type { TaggedSpan } from "./tagger.ts";
import { type Stretch, viewStretches } from "./text-view.ts";

interface TagOptions {
  readonly own?: OwnNames | undefined;
  /** Adds the confidence of each. */
  readonly rater?: Rater | undefined;
}

let loaded: { readonly model: NameModel; readonly decode: Decoder } | undefined;

/**
 * The names of a text, found and made consistent: in order, not overlapping. The model is read at first
 * use. Own names are known before names are made consistent, so that a listed person's surname is found,
 * and have the last word.
 * @throws ReaderError `UNREADABLE` where the model that ships cannot be read.
 */
export function tagNames(
  text: string,
  stretches: readonly Stretch[],
  { own, rater }: TagOptions = {},
): readonly TaggedSpan[] {
  loaded ??= load();
  const sequences: DecodedSequence[] = [];
  const settle = own?.settler(text, stretches) ?? ((spans: readonly TaggedSpan[]) => spans);
  const views = viewStretches(text, stretches);
  const decoded = loaded.decode(views, (one) => {
    if (rater) sequences.push(one);
    return readNames(one.sequence, one.labels);
  });
  const tagged = settle(decoded);
  const names = settle(makeConsistent(text, views, tagged));
  const rated = rater?.rateNames({ model: loaded.model, sequences, tagged, names }) ?? names;
  return rated.map((span) => trimUnseen(text, span)).filter(({ start, end }) => start < end);
}

function load() {
  const model = loadModel();
  return { model, decode: createDecoder(model) };
}

/** Tokens keep what nobody sees; names do not begin or end with it. */
function trimUnseen(text: string, span: TaggedSpan): TaggedSpan {
  let { start, end } = span;
  while (start < end && isInvisible(text.charCodeAt(start))) start++;
  while (start < end && isInvisible(text.charCodeAt(end - 1))) end--;
  return start === span.start && end === span.end ? span : { ...span, start, end };
}
