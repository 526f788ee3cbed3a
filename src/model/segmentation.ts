import type { Span } from "./span.ts";

/** A sentence: a span of `Article.text`, trimmed. */
export interface Sentence extends Span {
  /** 0-based, in article order. */
  readonly index: number;
  /** Index into `Article.blocks`. */
  readonly block: number;
}

/** A word or punctuation mark: a span of `Article.text`. */
export type Token = Span;

/** An article's sentences, and a function for its tokens. */
export interface Segmentation {
  readonly sentences: readonly Sentence[];
  /** The tokens of a span, in order. White space is not a token. */
  tokens(span: Span): readonly Token[];
}
