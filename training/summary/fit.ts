import { FEATURES } from "../../src/summarizers/features/features.ts";
import type { BoostedTrees } from "../../src/summarizers/ranking/boosted-trees.ts";
import type { SummarizerModule } from "../../src/summarizers/ranking/ranking.ts";
import { createTreeRanker } from "../../src/summarizers/ranking/trained.ts";
import { type GrowthSettings, growTrees } from "./grow-trees.ts";
import { labelSentences } from "./oracle.ts";
import { packTrees } from "./pack-trees.ts";
import type { Story } from "./stories.ts";

/** Chosen by cross-validation among few; half or twice as many trees make hardly a difference. */
export const SETTINGS: GrowthSettings = {
  seed: 1,
  trees: 160,
  depth: 3,
  rate: 0.05,
  leafRows: 40,
  shrinkage: 5,
  rowShare: 0.7,
  featureShare: 0.6,
  bins: 32,
};

const labels = new WeakMap<Story, readonly number[]>();

/** Trees trained on some stories; the same for the same stories in the same order. */
export function fitTrees(
  stories: readonly Story[],
  settings: GrowthSettings = SETTINGS,
): BoostedTrees {
  const told = stories.filter(({ sentences }) => sentences.length > 0);
  const examples = { rows: told.flatMap(({ rows }) => rows), labels: told.flatMap(labelsOf) };
  return packTrees(growTrees(examples, settings), FEATURES.length);
}

/** Labels are the same in every fold. */
function labelsOf(story: Story): readonly number[] {
  const known = labels.get(story) ?? labelSentences(story.reference, story.sentences);
  labels.set(story, known);
  return known;
}

/**
 * For each story a ranker that has not seen it: every story is in one of so many folds, and its ranker
 * is trained on the stories of all other folds.
 */
export function rankersOfUnseen(
  stories: readonly Story[],
  folds: number,
): SummarizerModule["rank"][] {
  const rankers = Array.from({ length: folds }, (_, fold) =>
    createTreeRanker(fitTrees(stories.filter((_story, at) => at % folds !== fold))),
  );
  return stories.map((_, at) => rankers[at % folds] as SummarizerModule["rank"]);
}
