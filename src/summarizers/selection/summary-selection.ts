import type { Budget } from "../../model/summary.ts";
import type { Choice } from "./candidate.ts";
import { createRedundancyIndex } from "./redundancy.ts";

/** Chosen sentences, never more than the limits allow and no two of them near-repeats. */
export interface SummarySelection {
  /** No sentence more may come in. */
  isFull(): boolean;
  /** Whether there is room for so many sentences with so many words. */
  hasRoom(sentences: number, words: number): boolean;
  /** Whether a sentence says again what one in the selection says. */
  isRedundant(choice: Choice): boolean;
  add(choice: Choice): void;
  /** What was added, in article order. */
  choices(): readonly Choice[];
}

/** An empty selection. */
export function createSelection(limits: Limits): SummarySelection {
  const chosen: Choice[] = [];
  const repeats = createRedundancyIndex();
  let words = 0;
  return {
    isFull: () => chosen.length + 1 > limits.sentences || words >= limits.words,
    hasRoom: (count, more) =>
      chosen.length + count <= limits.sentences && words + more <= limits.words,
    isRedundant: ({ candidate }) => repeats.isRedundant(candidate.view.text),
    add(choice) {
      chosen.push(choice);
      words += choice.candidate.view.words;
      repeats.add(choice.candidate.view.text);
    },
    choices: () =>
      chosen.sort((a, b) => a.candidate.view.sentence.index - b.candidate.view.sentence.index),
  };
}

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
