import type { Article } from "../../model/article.ts";
import type { Segmentation } from "../../model/segmentation.ts";
import type { Reason } from "../../model/summary.ts";

/** What a ranker thinks of one sentence. */
export interface RankedSentence {
  /** `Sentence.index`. */
  readonly index: number;
  /** Higher is better, about 0 to 1; the reasons' weights added up, four decimals. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** The module behind a summary method. */
export interface SummarizerModule {
  /**
   * Scores every sentence of an article, in article order. Whether a sentence may stand in a summary
   * is none of a ranker's business: the selection has rules for that.
   */
  rank(article: Article, segmentation: Segmentation): readonly RankedSentence[];
}

/** A number rounded to the four decimals that summaries show. */
export function roundScore(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** A sentence with its reasons; those that round to nothing are left out. */
export function rankSentence(
  index: number,
  weights: Readonly<Record<string, number>>,
): RankedSentence {
  const reasons = Object.entries(weights)
    .map(([code, weight]) => ({ code, weight: roundScore(weight) }))
    .filter(({ weight }) => weight !== 0);
  return {
    index,
    score: roundScore(reasons.reduce((sum, { weight }) => sum + weight, 0)),
    reasons,
  };
}
