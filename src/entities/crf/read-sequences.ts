import type { Judged } from "../classify.ts";
import { judgeNames } from "../rule-tagger.ts";
import type { StretchView } from "../text-view.ts";
import type { Word } from "../word.ts";
import { collectRepeats, type Repeats } from "./repeats.ts";
import type { Sequence } from "./sequence.ts";
import type { WordFacts } from "./word-facts.ts";

/** A text's sequences, and what they know of one another. */
export interface SequenceDocument<Facts extends WordFacts = WordFacts> {
  readonly sequences: readonly Sequence<Facts>[];
  readonly repeats: Repeats;
}

/** Reads a text's stretches with the help of the rules. */
export function readSequences<Facts extends WordFacts>(
  views: readonly StretchView[],
  describe: (word: Word) => Facts,
): SequenceDocument<Facts> {
  const judged: (Judged | undefined)[][] = views.map(({ words }) => new Array(words.length));
  for (const one of judgeNames(views)) judged[one.stretch]?.fill(one, one.start, one.end);
  const sequences = views.map((view, index) => ({
    kind: view.kind,
    words: view.words,
    letterCase: view.letterCase,
    facts: view.words.map(describe),
    judged: judged[index] ?? [],
  }));
  return { sequences, repeats: collectRepeats(sequences) };
}
