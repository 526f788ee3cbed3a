import type { Entity, Mention } from "../../model/entity.ts";
import { nameProbability } from "../crf/forward-backward.ts";
import type { ConfidenceEstimator, NameAnalysis } from "../pipeline.ts";
import type { NameSpan } from "../sequence/spans.ts";
import { type Calibration, calibrate, shippedCalibration } from "./calibration.ts";
import { type NameTrace, traceNames } from "./name-trace.ts";

/**
 * Estimates confidence from the model's probability that exactly these words are a name of this type,
 * calibrated. For names that rules or consistency made, it is the share of such names that are right.
 */
export const confidenceEstimator: ConfidenceEstimator = {
  estimateNames: (analysis) => estimateNames(analysis),
  estimateEntities(entities) {
    const calibration = shippedCalibration();
    return entities.map((entity) => ({
      ...entity,
      confidence: entityConfidence(entity, calibration),
    }));
  },
};

/** The names of an analysis with their confidence, by any calibration. */
export function estimateNames(
  analysis: NameAnalysis,
  calibration: Pick<Calibration, "names"> = shippedCalibration(),
): NameSpan[] {
  return traceNames(analysis).map((trace) => ({
    ...trace.span,
    confidence: nameConfidence(trace, calibration),
  }));
}

/** The confidence of a name; 1 if the user's list has it. */
function nameConfidence(trace: NameTrace, { names }: Pick<Calibration, "names">): number {
  if (trace.span.listed !== undefined) return 1;
  return calibrate(names[trace.origin][trace.span.type], rawProbability(trace));
}

/** The model's probability of a name, not calibrated. */
export function rawProbability({ probabilities, range, span }: NameTrace): number {
  return nameProbability(probabilities.sums, range.start, range.end, span.type);
}

/** The confidence of an entity, from its likeliest mention. */
function entityConfidence(
  { type, mentions }: Pick<Entity, "type" | "mentions">,
  { entities }: Calibration,
): number {
  return calibrate(entities[type], greatestConfidence(mentions));
}

/** The confidence of the likeliest mention. */
export function greatestConfidence(mentions: readonly Mention[]): number {
  return mentions.reduce((greatest, { confidence = 0 }) => Math.max(greatest, confidence), 0);
}
