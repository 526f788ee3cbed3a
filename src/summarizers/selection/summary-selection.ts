import type { Budget } from "../../model/summary.ts";
import type { Choice } from "./candidate.ts";
import { createRedundancyIndex } from "./redundancy.ts";

/** How long a summary may be; both limits hold. */
export interface Limits {
  readonly sentences: number;
  readonly words: number;
}

/** The sentences of a summary with an empty budget. */
const DEFAULT_SENTENCES = 3;

/**
 * Turns a budget into limits, to be tried in turn until one allows a sentence. There is a second one
 * only for `percent`: a share shorter than any sentence still gives one sentence within `words`.
 * @param storyWords The words of the article's story, which `percent` is a share of.
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
  const isEmpty = words === undefined && percent === undefined;
  return isEmpty ? DEFAULT_SENTENCES : Number.POSITIVE_INFINITY;
}

/** The sentences selected so far, within the limits and without near-duplicates. */
export interface SummarySelection {
  /** Whether no further sentence fits. */
  isFull(): boolean;
  /** Whether this many sentences with this many words fit. */
  hasRoom(sentences: number, words: number): boolean;
  /** Whether a sentence repeats one that is selected. */
  isRedundant(choice: Choice): boolean;
  add(choice: Choice): void;
  /** The selected sentences, in article order. */
  choices(): readonly Choice[];
}

/** Creates an empty selection. */
export function createSelection(limits: Limits): SummarySelection {
  const chosen: Choice[] = [];
  const redundancy = createRedundancyIndex();
  let words = 0;
  return {
    isFull: () => chosen.length + 1 > limits.sentences || words >= limits.words,
    hasRoom: (count, more) =>
      chosen.length + count <= limits.sentences && words + more <= limits.words,
    isRedundant: ({ candidate }) => redundancy.isRedundant(candidate.view.text),
    add(choice) {
      chosen.push(choice);
      words += choice.candidate.view.words;
      redundancy.add(choice.candidate.view.text);
    },
    choices: () =>
      chosen.sort((a, b) => a.candidate.view.sentence.index - b.candidate.view.sentence.index),
  };
}
