import type { Entity, Mention } from "../../model/entity.ts";
import { nameProbability } from "../crf/forward-backward.ts";
import type { ConfidenceEstimator } from "../pipeline.ts";
import type { TaggedSpan } from "../sequence/spans.ts";
import { type Calibration, calibrate, shippedCalibration } from "./calibration.ts";
import { type Trace, type TracedName, traceNames } from "./trace-names.ts";

/**
 * Rates names by the model's probability for exactly these words and this type, calibrated; names that
 * the rules or the consistency pass made, by how often such names are right.
 */
export const confidenceEstimator: ConfidenceEstimator = {
  rateNames: (finding) => rateTrace(traceNames(finding)),
  rateEntities(entities) {
    const calibration = shippedCalibration();
    return entities.map((entity) => ({ ...entity, confidence: rateEntity(entity, calibration) }));
  },
};

/** The names of a trace with their confidence. */
export function rateTrace(
  { names }: Trace,
  calibration: Pick<Calibration, "names"> = shippedCalibration(),
): TaggedSpan[] {
  return names.map((name) => ({ ...name.span, confidence: rateName(name, calibration) }));
}

/** How likely a name is right; one that the user has listed is. */
export function rateName(name: TracedName, { names }: Pick<Calibration, "names">): number {
  if (name.span.listed !== undefined) return 1;
  return calibrate(names[name.origin][name.span.type], rawProbability(name));
}

/** What the model has for a name before calibration. */
export function rawProbability({ sequence, range, span }: TracedName): number {
  return nameProbability(sequence.sums, range.start, range.end, span.type);
}

/** How likely there is such an entity, by its likeliest mention. */
export function rateEntity(
  { type, mentions }: Pick<Entity, "type" | "mentions">,
  { entities }: Calibration,
): number {
  return calibrate(entities[type], surestOf(mentions));
}

/** The confidence of the likeliest of some mentions. */
export function surestOf(mentions: readonly Mention[]): number {
  return mentions.reduce((most, { confidence = 0 }) => Math.max(most, confidence), 0);
}
