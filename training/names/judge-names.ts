import {
  createDecoder,
  type DecodedSequence,
  type Decoder,
} from "../../src/entities/crf/decode.ts";
import type { NameModel } from "../../src/entities/crf/model.ts";
import type { Calibration } from "../../src/entities/explain/calibration.ts";
import { rateTrace, rawProbability, surestOf } from "../../src/entities/explain/confidence.ts";
import { type Trace, traceNames } from "../../src/entities/explain/trace-names.ts";
import { placeMentions } from "../../src/entities/pipeline.ts";
import { readNames } from "../../src/entities/postprocess/boundaries.ts";
import { makeConsistent } from "../../src/entities/postprocess/consistency.ts";
import { resolveEntities } from "../../src/entities/resolution/resolve.ts";
import { readWordSequences } from "../../src/entities/sequence/token-sequences.ts";
import type { EntityType } from "../../src/model/entity.ts";
import type { NameOrigin } from "../../src/model/explanation.ts";
import type { Span } from "../../src/model/span.ts";
import type { ReadText } from "./read-text.ts";

/** Something that was found, and whether annotators agree. */
export interface Judged {
  readonly type: EntityType;
  /** Before calibration. */
  readonly probability: number;
  readonly isRight: boolean;
}

/** A name; right where they marked exactly this span with this type. */
export interface JudgedName extends Judged {
  readonly origin: NameOrigin;
}

/** A text and what a model finds in it. */
export interface FoundNames {
  readonly read: ReadText;
  readonly trace: Trace;
}

/** What a model finds in some texts. */
export function findNames(model: NameModel, texts: readonly ReadText[]): FoundNames[] {
  const decode = createDecoder(model);
  return texts.map((read) => ({ read, trace: traceText(model, decode, read) }));
}

function traceText(model: NameModel, decode: Decoder, { text, stretches }: ReadText): Trace {
  const sequences: DecodedSequence[] = [];
  const views = readWordSequences(text, stretches);
  const tagged = decode(views, (decoded) => {
    sequences.push(decoded);
    return readNames(decoded.sequence, decoded.labels);
  });
  return traceNames({ model, sequences, tagged, names: makeConsistent(text, views, tagged) });
}

/** All names but where nobody knows whether there are any. */
export function scoreCandidates({ read, trace }: FoundNames): JudgedName[] {
  const isWanted = wantedIn(read);
  return trace.names
    .filter(({ span }) => !read.skip.some((one) => one.start < span.end && span.start < one.end))
    .map((name) => ({
      origin: name.origin,
      type: name.span.type,
      probability: rawProbability(name),
      isRight: isWanted(name.span),
    }));
}

/** All entities; right where one of their mentions is. */
export function judgeEntities(
  { read, trace }: FoundNames,
  calibration: Pick<Calibration, "names">,
): Judged[] {
  const isWanted = wantedIn(read);
  const mentions = placeMentions(read.text, read.stretches, rateTrace(trace, calibration));
  return resolveEntities(read.article, mentions).map(({ type, mentions: own }) => ({
    type,
    probability: surestOf(own),
    isRight: own.some(isWanted),
  }));
}

type Typed = Span & { readonly type: EntityType };

function wantedIn({ entities }: ReadText): (span: Typed) => boolean {
  const keyOf = ({ type, start, end }: Typed) => `${type} ${start} ${end}`;
  const wanted = new Set(entities.map(keyOf));
  return (span) => wanted.has(keyOf(span));
}
