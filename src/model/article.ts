import type { Span } from "./span.ts";

/** A document from a source, before parsing. */
export interface RawDocument {
  /** The name in output and errors: a path as given, `stdin`, `sample`, or `articles.jsonl:12`. */
  readonly source: string;
  /** Text, or bytes that the parsers decode. */
  readonly content: Uint8Array | string;
  /** A file name or path whose extension suggests the format. */
  readonly name?: string;
  /** A parser's name, if the source determines it (a JSONL line is `json`). */
  readonly format?: string;
  /** The declared media type, in lower case and without parameters: `text/html`. */
  readonly contentType?: string;
  /** The declared charset, as written. */
  readonly charset?: string;
  /** The address after redirects, the base of relative links. */
  readonly url?: string;
  /** What the source says about the article; wins over what is found in it. */
  readonly metadata?: SourceMetadata;
}

/** What a source (a feed) knows of an article besides its text. */
export type SourceMetadata = Partial<
  Pick<Article, "title" | "byline" | "published" | "siteName" | "url" | "language" | "fields">
>;

/** All block kinds. */
export const BLOCK_KINDS = [
  "headline",
  "subheadline",
  "byline",
  "caption",
  "paragraph",
  "heading",
  "quote",
  "list-item",
  "code",
  "table",
  "trailer",
] as const;

export type BlockKind = (typeof BLOCK_KINDS)[number];

/** One block of an article: a span of `Article.text` with a kind. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** The level of a heading (1 to 6), or the depth of a list item (1 is the outermost). */
  readonly level?: number;
  /** The number of an item in an ordered list. */
  readonly ordinal?: number;
  /** The language of code, as marked. */
  readonly language?: string;
}

export type MarkKind = "link" | "emphasis" | "strong" | "code";

/** Inline markup: a span of `Article.text` inside one block. */
export interface Mark extends Span {
  readonly kind: MarkKind;
  /** The target of a link, as written. */
  readonly href?: string;
}

/** Who wrote the article, according to the article. */
export interface Byline {
  /** Names in order, without "By" and titles; empty if only a desk or newspaper is named. */
  readonly authors: readonly string[];
  /** A role given with the names, e.g. "Staff Writer". */
  readonly role?: string;
  /** The newspaper or agency given with the names. */
  readonly organization?: string;
}

/** The dateline of a news story: a span at the start of its first paragraph. */
export interface Dateline extends Span {
  /** As written: "TOKYO", "OSAKA, Japan", "WASHINGTON/NEW YORK". */
  readonly place?: string;
  /** As written: "Kyodo", "AP". */
  readonly agency?: string;
  /** As written: "Nov 4", "March 3, 2025". */
  readonly date?: string;
}

/**
 * An article. All spans refer to `text`: the blocks in order, separated by blank lines. Unknown fields
 * are absent, never guessed.
 */
export interface Article {
  readonly source: string;
  /** The name of the parser that read it. */
  readonly format: string;
  readonly text: string;
  /** In order, not overlapping. */
  readonly blocks: readonly Block[];
  /** Ordered by start. Marks may nest. */
  readonly marks: readonly Mark[];
  readonly title?: string;
  readonly byline?: Byline;
  readonly dateline?: Dateline;
  /** As the article gives it: ISO 8601 if the format has that. */
  readonly published?: string;
  /** Time of the last change, ISO 8601. */
  readonly modified?: string;
  /** The newspaper section, as written: "Politics". */
  readonly section?: string;
  readonly siteName?: string;
  readonly url?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** Fields of a JSONL record, passed through to the output. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** Block kinds that are split into sentences. */
const PROSE: ReadonlySet<BlockKind> = new Set(["paragraph", "quote", "list-item", "caption"]);

/** Whether a block is prose. Only prose has sentences. */
export function isProse(block: Block): boolean {
  return PROSE.has(block.kind);
}
