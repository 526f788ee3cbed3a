import type { FeatureContribution } from "../../model/explanation.ts";
import type { DecodedSequence } from "../crf/decode.ts";
import { createFeatureList, featureId } from "../crf/feature-list.ts";
import { fillFeatures } from "../crf/features.ts";
import { labelProbability } from "../crf/forward-backward.ts";
import { LABEL_COUNT } from "../crf/labels.ts";
import type { NameModel } from "../crf/model.ts";
import { STEP } from "../crf/model.ts";
import { findEntry } from "../crf/sorted-table.ts";
import { addWordFeatures, REACH } from "../crf/word-features.ts";
import type { WordRange } from "../rules/runs.ts";
import { FEATURE_KINDS } from "./describe-feature.ts";
import { quoteWords } from "./phrases.ts";
import type { TracedSequence } from "./trace-names.ts";

/**
 * What speaks for and against labels of some words, strongest first: the extractor runs once more, on a
 * list that keeps kinds and values. A feature weighs what it gives the label above the others, each of
 * those counted as likely as it is. Features that say the same are one clue.
 * @param labelAt The label of each word that is asked about.
 */
export function weighClues(
  model: NameModel,
  traced: TracedSequence,
  range: WordRange,
  labelAt: (at: number) => number,
): FeatureContribution[] {
  const weights = new Map<string, number>();
  for (let at = range.start; at < range.end; at++) {
    if (traced.open[at] === 0) continue;
    const shares = shareRivals(traced, at, labelAt(at));
    const features = traceFeatures(traced, at);
    for (let feature = 0; feature + 1 < features.length; feature += 2) {
      const kind = features[feature] ?? 0;
      const value = features[feature + 1] ?? 0;
      const weight = weigh(model, featureId(kind, value), labelAt(at), shares);
      if (weight === 0) continue;
      const text = describe(traced, range, at, kind, value);
      weights.set(text, (weights.get(text) ?? 0) + weight);
    }
  }
  const clues = Array.from(weights, ([text, weight]) => ({ text, weight }));
  return clues.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** Kind and value of all features of a token, one after the other. */
export function traceFeatures(
  { sequence, repeats }: Pick<DecodedSequence, "sequence" | "repeats">,
  at: number,
): number[] {
  const features: number[] = [];
  const list = createFeatureList(features);
  fillFeatures(list, sequence, at, repeats);
  for (let distance = -REACH; distance <= REACH; distance++) {
    const near = sequence.attributes[at + distance];
    if (near) addWordFeatures(list, near, distance);
  }
  return features;
}

/** So that there are rivals where the model is quite sure. */
const LEAST = 1e-4;

/** How likely each other label is; they make one. */
function shareRivals({ sums }: TracedSequence, at: number, label: number): number[] {
  const rivals = Array.from({ length: LABEL_COUNT }, (_, other) =>
    other === label ? 0 : labelProbability(sums, at, other) + LEAST,
  );
  const all = rivals.reduce((sum, one) => sum + one, 0);
  return rivals.map((one) => one / all);
}

function weigh(model: NameModel, id: number, label: number, shares: readonly number[]): number {
  const entry = findEntry(model.features, id);
  if (entry < 0) return 0;
  const weightOf = (one: number) => model.weights[entry * LABEL_COUNT + one] ?? 0;
  const rivals = shares.reduce((sum, share, other) => sum + share * weightOf(other), 0);
  return (weightOf(label) - rivals) * STEP;
}

function describe(
  { sequence, repeats }: TracedSequence,
  range: WordRange,
  at: number,
  kind: number,
  value: number,
): string {
  const known = FEATURE_KINDS.get(kind);
  const text = known?.describe({ sequence, at, repeats, value }) ?? "something unnamed";
  const isAlone = range.end - range.start === 1 || known?.ofWhole;
  return isAlone ? text : `${quoteWords(sequence, at, at + 1)}: ${text}`;
}
