import type { Entity, Mention } from "../../model/entity.ts";
import { nameProbability } from "../crf/path-sums.ts";
import type { Rater } from "../rater.ts";
import type { TaggedSpan } from "../tagger.ts";
import { type Calibration, calibrate, shippedCalibration } from "./calibration.ts";
import { type Trace, type TracedName, traceNames } from "./trace-names.ts";

/**
 * Rates names by the model's probability for exactly these words and this type, calibrated; names that
 * the rules or the consistency pass made, by how often such names are right.
 */
export const nameRater: Rater = {
  rateNames: (finding) => rateTrace(traceNames(finding)),
  rateEntities: (entities) => entities.map(rateEntity),
};

/** The names of a trace with their confidence. */
export function rateTrace({ names }: Trace): TaggedSpan[] {
  const calibration = shippedCalibration();
  return names.map((name) => ({ ...name.span, confidence: rateName(name, calibration) }));
}

/** How likely a name is right, 0 to 1, to three decimals. */
export function rateName(name: TracedName, calibration: Calibration): number {
  const line = calibration[name.origin][name.span.type];
  return rounded(calibrate(line, rawProbability(name)));
}

/** What the model has for a name before calibration. */
export function rawProbability({ sequence, range, span }: TracedName): number {
  return nameProbability(sequence.sums, range.start, range.end, span.type);
}

function rateEntity(entity: Entity): Entity {
  return { ...entity, confidence: entityConfidence(entity.mentions) };
}

/** An entity is as likely right as the likeliest of its mentions. */
export function entityConfidence(mentions: readonly Mention[]): number {
  return mentions.reduce((most, { confidence = 0 }) => Math.max(most, confidence), 0);
}

function rounded(value: number): number {
  return Math.round(1000 * value) / 1000;
}
