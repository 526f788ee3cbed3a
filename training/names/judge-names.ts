import { rawProbability } from "../../src/entities/confidence/name-rater.ts";
import { traceNames } from "../../src/entities/confidence/trace-names.ts";
import { makeConsistent } from "../../src/entities/consistency.ts";
import { createDecoder, type DecodedSequence } from "../../src/entities/crf/decode.ts";
import { readNames } from "../../src/entities/crf/decoded-names.ts";
import type { NameModel } from "../../src/entities/crf/model.ts";
import type { EntityType } from "../../src/model/entity.ts";
import type { NameOrigin } from "../../src/model/explanation.ts";
import type { Span } from "../../src/model/span.ts";
import type { ReadText } from "./read-text.ts";

/** A name that was found, and whether annotators agree. */
export interface JudgedName {
  readonly origin: NameOrigin;
  readonly type: EntityType;
  /** The model's, not calibrated. */
  readonly probability: number;
  /** Whether they marked exactly this span with this type. */
  readonly isRight: boolean;
}

/** All names that a model finds in some texts, but where nobody knows whether there are any. */
export function judgeFoundNames(model: NameModel, texts: readonly ReadText[]): JudgedName[] {
  const decode = createDecoder(model);
  return texts.flatMap(({ text, stretches, entities, skip }) => {
    const sequences: DecodedSequence[] = [];
    const tagged = decode(text, stretches, (decoded) => {
      sequences.push(decoded);
      return readNames(decoded.sequence, decoded.labels);
    });
    const names = makeConsistent(text, stretches, tagged);
    const wanted = new Set(entities.map(keyOf));
    return traceNames({ model, sequences, tagged, names })
      .names.filter(({ span }) => !skip.some((one) => one.start < span.end && span.start < one.end))
      .map((name) => ({
        origin: name.origin,
        type: name.span.type,
        probability: rawProbability(name),
        isRight: wanted.has(keyOf(name.span)),
      }));
  });
}

function keyOf({ type, start, end }: Span & { readonly type: EntityType }): string {
  return `${type} ${start} ${end}`;
}
