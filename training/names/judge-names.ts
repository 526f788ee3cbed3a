import { createLabeller } from "../../src/entities/crf/decode.ts";
import type { NameModel } from "../../src/entities/crf/model.ts";
import type { Calibration } from "../../src/entities/explain/calibration.ts";
import {
  estimateNames,
  greatestConfidence,
  rawProbability,
} from "../../src/entities/explain/confidence.ts";
import { traceNames } from "../../src/entities/explain/name-trace.ts";
import { analyseText, type NameAnalysis, toMentions } from "../../src/entities/pipeline.ts";
import { resolveEntities } from "../../src/entities/resolution/resolve.ts";
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

/** A text and a model's analysis of it. */
export interface FoundNames {
  readonly read: ReadText;
  readonly analysis: NameAnalysis;
}

/** Finds the names of some texts with a model. */
export function findNames(model: NameModel, texts: readonly ReadText[]): FoundNames[] {
  const labeller = createLabeller(model);
  return texts.map((read) => ({
    read,
    analysis: analyseText(read.text, read.sequences, { labeller }),
  }));
}

/** All names but where nobody knows whether there are any. */
export function judgeNames({ read, analysis }: FoundNames): JudgedName[] {
  const isWanted = wantedIn(read);
  return traceNames(analysis)
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
  { read, analysis }: FoundNames,
  calibration: Pick<Calibration, "names">,
): Judged[] {
  const isWanted = wantedIn(read);
  const mentions = toMentions(read.text, read.sequences, estimateNames(analysis, calibration));
  return resolveEntities(read.article, mentions).map(({ type, mentions: own }) => ({
    type,
    probability: greatestConfidence(own),
    isRight: own.some(isWanted),
  }));
}

type Typed = Span & { readonly type: EntityType };

function wantedIn({ entities }: ReadText): (span: Typed) => boolean {
  const keyOf = ({ type, start, end }: Typed) => `${type} ${start} ${end}`;
  const wanted = new Set(entities.map(keyOf));
  return (span) => wanted.has(keyOf(span));
}
