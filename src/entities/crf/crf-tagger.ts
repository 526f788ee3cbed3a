import type { Tagger } from "../tagger.ts";
import { createDecoder } from "./decode.ts";
import { readNames } from "./decoded-names.ts";
import type { NameModel } from "./model.ts";

/** A tagger by a trained model and, where they are sure, the rules. */
export function createCrfTagger(model: NameModel): Tagger {
  const decode = createDecoder(model);
  return (views) => decode(views, ({ sequence, labels }) => readNames(sequence, labels));
}
