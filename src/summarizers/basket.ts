import type { Limits } from "./budget.ts";
import type { Choice } from "./candidate.ts";
import { createRepeatIndex } from "./repeats.ts";

/** Chosen sentences, never more than the limits allow and no two of them near-repeats. */
export interface Basket {
  /** No sentence more may come in. */
  isFull(): boolean;
  /** Whether there is room for so many sentences with so many words. */
  hasRoom(sentences: number, words: number): boolean;
  /** Whether a sentence says again what one in the basket says. */
  isRepeat(choice: Choice): boolean;
  add(choice: Choice): void;
  /** What was added, in article order. */
  choices(): readonly Choice[];
}

/** An empty basket. */
export function createBasket(limits: Limits): Basket {
  const chosen: Choice[] = [];
  const repeats = createRepeatIndex();
  let words = 0;
  return {
    isFull: () => chosen.length + 1 > limits.sentences || words >= limits.words,
    hasRoom: (count, more) =>
      chosen.length + count <= limits.sentences && words + more <= limits.words,
    isRepeat: ({ candidate }) => repeats.isRepeat(candidate.view.text),
    add(choice) {
      chosen.push(choice);
      words += choice.candidate.view.words;
      repeats.add(choice.candidate.view.text);
    },
    choices: () =>
      chosen.sort((a, b) => a.candidate.view.sentence.index - b.candidate.view.sentence.index),
  };
}
