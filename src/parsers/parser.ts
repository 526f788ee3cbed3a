import type { Article } from "../model/article.ts";
import type { LazyEntry } from "../model/registry.ts";

/** What a parser gets besides the text. */
export interface ParserContext {
  /** The input's name in `Article.source` and in errors. */
  readonly source: string;
  /** The URL of the input; relative links are resolved against it. */
  readonly url?: string;
  /** Multiplies the limits of HTML pages; default 1. */
  readonly htmlLimits?: number;
}

/** The module of a format. */
export interface ParserModule {
  /**
   * Parses decoded text: LF line ends, no byte-order mark, not blank.
   * @throws ReaderError if the text is not in this format.
   */
  parse(text: string, context: ParserContext): Article | Promise<Article>;
}

/** An input format: how to recognize it, and its parser, loaded on first use. */
export interface ParserEntry extends LazyEntry<ParserModule> {
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Media types of this format. */
  readonly contentTypes?: readonly string[];
  /** Whether text is certainly in this format, whatever its media type and name; gets the first 4,096 characters. */
  readonly signature?: (head: string) => boolean;
  /** Whether text without a known media type or extension looks like this format; gets the first 4,096 characters. */
  readonly sniff?: (head: string) => boolean;
  /** Whether the format is always UTF-8, so that other bytes are an error. */
  readonly utf8Only?: boolean;
}
