import type { Entity } from "../model/entity.ts";
import type { DecodedSequence } from "./crf/decode.ts";
import type { NameModel } from "./crf/model.ts";
import type { TaggedSpan } from "./tagger.ts";

/** How a text's names were found; everything is in the text's order. */
export interface NameFinding {
  readonly model: NameModel;
  readonly sequences: readonly DecodedSequence[];
  /** The names before they were made consistent. */
  readonly tagged: readonly TaggedSpan[];
  /** The names in the end. */
  readonly names: readonly TaggedSpan[];
}

/** Says how likely names are right. Nothing of it is loaded or worked out unless it is asked for. */
export interface Rater {
  /** The names with their confidence. */
  rateNames(finding: NameFinding): readonly TaggedSpan[];
  /** The entities with their confidence, by that of their mentions. */
  rateEntities(entities: readonly Entity[]): readonly Entity[];
}
