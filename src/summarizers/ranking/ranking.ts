import type { Article } from "../../model/article.ts";
import type { Segmentation } from "../../model/segmentation.ts";
import type { Reason } from "../../model/summary.ts";

/** A ranker's score for one sentence, with its reasons. */
export interface RankedSentence {
  /** `Sentence.index`. */
  readonly index: number;
  /** Higher is better, about 0 to 1: the sum of the reasons' weights, four decimals. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** The module behind a summary method. */
export interface SummarizerModule {
  /**
   * Scores every sentence of an article, in article order. A ranker ignores whether a sentence reads
   * well on its own: the readability rules decide that.
   */
  rank(article: Article, segmentation: Segmentation): readonly RankedSentence[];
}

/** Rounds a number to the four decimals that summaries show. */
export function roundScore(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** Adds up a sentence's weights, by code; drops reasons whose weight rounds to zero. */
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
