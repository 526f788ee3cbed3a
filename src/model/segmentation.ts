import type { Span } from "./span.ts";

/** One sentence; a span of `Article.text` without white space at its ends. */
export interface Sentence extends Span {
  /** 0-based, in article order. */
  readonly index: number;
  /** Index into `Article.blocks`. */
  readonly block: number;
}

/** One token; a span of `Article.text`. Punctuation is a token of its own. */
export type Token = Span;

/** An article's sentences, and its tokens on demand. */
export interface Segmentation {
  readonly sentences: readonly Sentence[];
  /** The tokens of any span of the article, in order, without white space. */
  tokens(span: Span): readonly Token[];
}
