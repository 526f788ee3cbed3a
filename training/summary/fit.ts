import { FEATURES } from "../../src/summarizers/features/features.ts";
import type { BoostedTrees } from "../../src/summarizers/ranking/boosted-trees.ts";
import type { SummarizerModule } from "../../src/summarizers/ranking/ranking.ts";
import { createTreeRanker } from "../../src/summarizers/ranking/trained.ts";
import { type GrowthSettings, growTrees } from "./grow-trees.ts";
import { labelSentences } from "./oracle.ts";
import { packTrees } from "./pack-trees.ts";
import type { Story } from "./stories.ts";

/** Chosen by cross-validation. Half or twice as many trees make hardly any difference. */
export const SETTINGS: GrowthSettings = {
  seed: 1,
  trees: 160,
  depth: 3,
  rate: 0.05,
  minLeafRows: 40,
  shrinkage: 5,
  rowShare: 0.7,
  featureShare: 0.6,
  bins: 32,
};

const labels = new WeakMap<Story, readonly number[]>();

/** Trains trees on stories. Deterministic for the same stories in the same order. */
export function fitTrees(
  stories: readonly Story[],
  settings: GrowthSettings = SETTINGS,
): BoostedTrees {
  const usable = stories.filter(({ sentences }) => sentences.length > 0);
  const examples = { rows: usable.flatMap(({ rows }) => rows), labels: usable.flatMap(labelsOf) };
  return packTrees(growTrees(examples, settings), FEATURES.length);
}

/** Computes a story's labels once, because every fold uses them. */
function labelsOf(story: Story): readonly number[] {
  const known = labels.get(story) ?? labelSentences(story.reference, story.sentences);
  labels.set(story, known);
  return known;
}

/**
 * Returns, for each story, a ranker trained without it: stories are divided into folds, and the rankers of a
 * fold are trained on all other folds.
 */
export function crossValidationRankers(
  stories: readonly Story[],
  folds: number,
): SummarizerModule["rank"][] {
  const rankers = Array.from({ length: folds }, (_, fold) =>
    createTreeRanker(fitTrees(stories.filter((_story, at) => at % folds !== fold))),
  );
  return stories.map((_, at) => rankers[at % folds] as SummarizerModule["rank"]);
}
