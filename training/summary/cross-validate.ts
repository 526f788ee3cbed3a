import type { SummarizerModule } from "../../src/summarizers/ranking.ts";
import { createTreeRanker } from "../../src/summarizers/tree-ranker.ts";
import { fitTrees } from "./fit.ts";
import type { Story } from "./stories.ts";

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
