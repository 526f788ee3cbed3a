import type { Budget } from "../model/summary.ts";

/** A budget made definite: both hold. */
export interface Limits {
  readonly sentences: number;
  readonly words: number;
}

/** How many sentences a summary has when nothing is asked for. */
const DEFAULT_SENTENCES = 3;

/**
 * The limits a budget sets, to be tried in turn until one leaves something. There is a second only
 * for a percentage that is less than any sentence: one sentence, of any length that `words` allows.
 * @param storyWords Words of the article's story, of which `percent` is a share.
 */
export function limitsOf(budget: Budget, storyWords: number): readonly Limits[] {
  const { words = Number.POSITIVE_INFINITY, percent } = budget;
  const sentences = budget.sentences ?? defaultSentences(budget);
  if (percent === undefined) return [{ sentences, words }];
  const share = Math.floor((storyWords * percent) / 100);
  return [
    { sentences, words: Math.min(words, share) },
    { sentences: Math.min(sentences, 1), words },
  ];
}

function defaultSentences({ words, percent }: Budget): number {
  const isOpen = words === undefined && percent === undefined;
  return isOpen ? DEFAULT_SENTENCES : Number.POSITIVE_INFINITY;
}
