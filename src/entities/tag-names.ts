import { makeConsistent } from "./consistency.ts";
import { createDecoder, type DecodedSequence, type Decoder } from "./crf/decode.ts";
import { readNames } from "./crf/decoded-names.ts";
import { loadModel } from "./crf/load-model.ts";
import type { NameModel } from "./crf/model.ts";
import type { Rater } from "./rater.ts";
import type { Stretch, TaggedSpan } from "./tagger.ts";

let loaded: { readonly model: NameModel; readonly decode: Decoder } | undefined;

/**
 * The names of a text, found and made consistent: in order, not overlapping. The model is read at first
 * use.
 * @param rater Adds the confidence of each.
 * @throws ReaderError `UNREADABLE` where the model that ships cannot be read.
 */
export function tagNames(
  text: string,
  stretches: readonly Stretch[],
  rater?: Rater,
): readonly TaggedSpan[] {
  loaded ??= load();
  const sequences: DecodedSequence[] = [];
  const tagged = loaded.decode(text, stretches, (decoded) => {
    if (rater) sequences.push(decoded);
    return readNames(decoded.sequence, decoded.labels);
  });
  const names = makeConsistent(text, stretches, tagged);
  return rater ? rater.rateNames({ model: loaded.model, sequences, tagged, names }) : names;
}

function load() {
  const model = loadModel();
  return { model, decode: createDecoder(model) };
}
