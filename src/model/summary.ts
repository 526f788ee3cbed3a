import type { Sentence } from "./segmentation.ts";

/** One reason why a sentence was chosen, and what it added to the score. */
export interface Reason {
  /** A short code, e.g. `position`, `centrality`, `title`, `antecedent`. */
  readonly code: string;
  /** Share of the score; 0 for a rule that let the sentence come along. */
  readonly weight: number;
}

/** A sentence chosen for a summary, verbatim. */
export interface SummarySentence extends Sentence {
  readonly text: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** A sentence that scored well enough and was left out. */
export interface SkippedSentence extends Sentence {
  readonly text: string;
  readonly score: number;
  /** Codes of the readability rules against it, or `repeat`, `no-room`. */
  readonly rules: readonly string[];
}

/** An extractive summary: sentences in article order. */
export interface Summary {
  readonly sentences: readonly SummarySentence[];
  /** What scored as much as the chosen and was left out, where an explanation was asked for. */
  readonly skipped?: readonly SkippedSentence[];
  /** The sentences joined by a space. */
  readonly text: string;
  /** Words in `text`; a word is what white space separates. */
  readonly words: number;
  /** `words` as a share of the article's words, 0 to 1, four decimals. */
  readonly compression: number;
}

/** How long a summary may be; where several are given, all hold. */
export interface Budget {
  /** At most so many sentences. */
  readonly sentences?: number;
  /** At most so many words, never over. */
  readonly words?: number;
  /** At most this percentage (0 to 100] of the article's prose words, but at least one sentence. */
  readonly percent?: number;
}
