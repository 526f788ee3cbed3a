import type { FeatureContribution } from "../../model/explanation.ts";
import type { LabelledSequence } from "../crf/decode.ts";
import { createFeatureList, featureId } from "../crf/feature-list.ts";
import { fillAllFeatures } from "../crf/features.ts";
import { labelProbability, type PathSums } from "../crf/forward-backward.ts";
import { LABEL_COUNT } from "../crf/labels.ts";
import { type NameModel, STEP } from "../crf/model.ts";
import { findEntry } from "../crf/sorted-table.ts";
import { FEATURE_KINDS } from "./describe-feature.ts";
import type { OccurrenceContext } from "./occurrences.ts";
import { quoteWords } from "./phrases.ts";

/**
 * What speaks for and against the labels of an occurrence's words, strongest first. Extracts the features
 * again, with their kinds and values. A feature contributes its weight for the label minus its mean
 * weight for the other labels, each in proportion to its probability. Adds up features with the same
 * description.
 * @param labelAt The label of each word of the sequence to explain.
 */
export function contributionsTo(
  labelAt: (at: number) => number,
  { sequence, probabilities, range }: OccurrenceContext,
  model: NameModel,
): FeatureContribution[] {
  const weights = new Map<string, number>();
  const isSingle = range.end - range.start === 1;
  for (let at = range.start; at < range.end; at++) {
    if (sequence.candidateMask[at] === 0) continue;
    const rivals = shareOfRivals(probabilities.sums, at, labelAt(at));
    const features = traceFeatures(sequence, at);
    for (let feature = 0; feature + 1 < features.length; feature += 2) {
      const kind = features[feature] ?? 0;
      const value = features[feature + 1] ?? 0;
      const weight = weigh(model, featureId(kind, value), labelAt(at), rivals);
      if (weight === 0) continue;
      const text = describe(sequence, at, kind, value, isSingle);
      weights.set(text, (weights.get(text) ?? 0) + weight);
    }
  }
  const contributions = Array.from(weights, ([text, weight]) => ({ text, weight }));
  return contributions.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** Kind and value of all features of a token, in turn. */
export function traceFeatures(sequence: LabelledSequence, at: number): number[] {
  const features: number[] = [];
  fillAllFeatures(createFeatureList(features), sequence, at);
  return features;
}

/** Added to each rival's probability, for tokens whose label the model is certain of. */
const MIN_RIVAL_PROBABILITY = 1e-4;

/** The probability of each other label, normalized to a sum of 1. */
function shareOfRivals(sums: PathSums, at: number, label: number): number[] {
  const rivals = Array.from({ length: LABEL_COUNT }, (_, other) =>
    other === label ? 0 : labelProbability(sums, at, other) + MIN_RIVAL_PROBABILITY,
  );
  const total = rivals.reduce((sum, one) => sum + one, 0);
  return rivals.map((one) => one / total);
}

function weigh(model: NameModel, id: number, label: number, rivals: readonly number[]): number {
  const entry = findEntry(model.features, id);
  if (entry < 0) return 0;
  const weightOf = (one: number) => model.weights[entry * LABEL_COUNT + one] ?? 0;
  const mean = rivals.reduce((sum, share, other) => sum + share * weightOf(other), 0);
  return (weightOf(label) - mean) * STEP;
}

function describe(
  sequence: LabelledSequence,
  at: number,
  kind: number,
  value: number,
  isSingle: boolean,
): string {
  const known = FEATURE_KINDS.get(kind);
  const text = known?.describe({ sequence, at, value }) ?? "an unknown feature";
  return isSingle || known?.ofCandidate ? text : `${quoteWords(sequence, at, at + 1)}: ${text}`;
}
