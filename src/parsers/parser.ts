import type { Article } from "../model/article.ts";
import type { LazyEntry } from "../model/registry.ts";

/** What a parser is told besides the text. */
export interface ParserContext {
  /** What the reader calls the input; stands in `Article.source` and in errors. */
  readonly source: string;
  /** The address it was read from; relative links are relative to this. */
  readonly url?: string;
  /** By what factor the limits of HTML are raised; default 1. */
  readonly htmlLimits?: number;
}

/** The module behind a format. */
export interface ParserModule {
  /**
   * Decoded text (newlines are LF, no byte-order mark, not blank) to an article.
   * @throws ReaderError where the text is not of this format.
   */
  parse(text: string, context: ParserContext): Article | Promise<Article>;
}

/** An input format: how it is told, and its parser, loaded when it is used. */
export interface ParserEntry extends LazyEntry<ParserModule> {
  /** With the dot, lower case. */
  readonly extensions: readonly string[];
  /** Media types that say it is this format. */
  readonly contentTypes?: readonly string[];
  /** Whether text opens as no other format does; beats media type and name. Sees the first 4,096 characters. */
  readonly signature?: (head: string) => boolean;
  /** Whether text that came without a known extension looks like this format; sees its first 4,096 characters. */
  readonly sniff?: (head: string) => boolean;
  /** Whether it is always UTF-8: other bytes are an error. */
  readonly utf8Only?: boolean;
}
