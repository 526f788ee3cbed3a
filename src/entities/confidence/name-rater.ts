import type { Entity, Mention } from "../../model/entity.ts";
import { nameProbability } from "../crf/path-sums.ts";
import type { Rater } from "../rater.ts";
import { type Calibration, calibrate, shippedCalibration } from "./calibration.ts";
import { type TracedName, traceNames } from "./trace-names.ts";

/**
 * Rates names by the model's probability for exactly these words and this type, calibrated; names that
 * the rules or the consistency pass made, by how often such names are right.
 */
export const nameRater: Rater = {
  rateNames(finding) {
    const calibration = shippedCalibration();
    return traceNames(finding).names.map((name) => {
      const { type, start, end } = name;
      return { type, start, end, confidence: rateName(name, calibration) };
    });
  },
  rateEntities: (entities) => entities.map(rateEntity),
};

/** How likely a name is right, 0 to 1, to three decimals. */
export function rateName(name: TracedName, calibration: Calibration): number {
  const line = calibration[name.origin][name.type];
  return rounded(calibrate(line, rawProbability(name)));
}

/** What the model has for a name before calibration. */
export function rawProbability({ sequence, range, type }: TracedName): number {
  return nameProbability(sequence.sums, range.start, range.end, type);
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
