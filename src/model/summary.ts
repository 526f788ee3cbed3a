import type { Sentence } from "./segmentation.ts";

/** A reason why a sentence was selected, and its part of the score. */
export interface Reason {
  /**
   * From the ranker, with a weight: `position`, `centrality`, `title` and so on. From the selection, with
   * weight 0: `whole-article`, `antecedent` (the next sentence depends on it), `full-name` (it has the full
   * name of a surname in another sentence), `fallback` (no readable sentence fits), or the code of a
   * readability rule that applies, such as `pronoun`.
   */
  readonly code: string;
  readonly weight: number;
}

/** A sentence selected for a summary, verbatim. */
export interface SummarySentence extends Sentence {
  readonly text: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** A sentence that scored as much as a selected one but was left out. */
export interface SkippedSentence extends Sentence {
  readonly text: string;
  readonly score: number;
  /**
   * Codes of the readability rules that apply, such as `pronoun` or `unbalanced-quotation`; `surname-only`
   * (no selected sentence has the full name); `redundant` (it repeats a selected sentence); or
   * `over-budget` if nothing else speaks against it.
   */
  readonly rules: readonly string[];
}

/** An extractive summary: sentences in article order. */
export interface Summary {
  readonly sentences: readonly SummarySentence[];
  /** With `explain`: sentences that scored as much as a selected one but were left out. */
  readonly skipped?: readonly SkippedSentence[];
  /** The sentences, joined by spaces. */
  readonly text: string;
  /** The number of words in `text`, counted between white space. */
  readonly words: number;
  /** `words` divided by the article's words, four decimals. */
  readonly compression: number;
}

/** How long a summary may be. All given limits hold. */
export interface Budget {
  /** The maximum number of sentences. */
  readonly sentences?: number;
  /** The maximum number of words. */
  readonly words?: number;
  /** The maximum percentage, above 0 and up to 100, of the story's words; at least one sentence. */
  readonly percent?: number;
}
