import type { Span } from "./span.ts";

/** Bytes or text as a source gave them, before any parser has looked at them. */
export interface RawDocument {
  /** What the reader calls it: a path as given, `stdin`, `sample`, or `pile.jsonl:12`. */
  readonly source: string;
  /** The document itself; bytes are decoded by the parsers. */
  readonly content: Uint8Array | string;
  /** File name or path that an extension can be read from, where there is one. */
  readonly name?: string;
  /** A parser's name, where the source knows it (a JSONL line is `json`). */
  readonly format?: string;
  /** The media type that came with it, lower case and without parameters: `text/html`. */
  readonly contentType?: string;
  /** The label of the charset that came with it, as written. */
  readonly charset?: string;
  /** The address it was read from, after redirects; links in it are relative to this. */
  readonly url?: string;
  /** What the source says about the article; wins over what is found in it. */
  readonly metadata?: SourceMetadata;
}

/** What a source (a feed) knows of an article besides its text. */
export type SourceMetadata = Partial<
  Pick<Article, "title" | "byline" | "published" | "siteName" | "url" | "language" | "fields">
>;

/** The closed set of block kinds. */
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
  /** Headings: 1 to 6. List items: depth, 1 is the outermost. */
  readonly level?: number;
  /** List items of an ordered list: the item's number. */
  readonly ordinal?: number;
  /** Code: the language it is marked with. */
  readonly language?: string;
}

export type MarkKind = "link" | "emphasis" | "strong" | "code";

/** Inline markup: a span of `Article.text` inside one block. */
export interface Mark extends Span {
  readonly kind: MarkKind;
  /** Links only: the target as written. */
  readonly href?: string;
}

/** Who wrote it, as the article says. */
export interface Byline {
  /** Names in order, without "By" and titles; empty when only a desk or a paper is named. */
  readonly authors: readonly string[];
  /** A role said with the names, e.g. "Staff Writer". */
  readonly role?: string;
  /** The paper or agency said with the names. */
  readonly organization?: string;
}

/** The dateline of a news story, a span inside its first paragraph that ends before the story's first word. */
export interface Dateline extends Span {
  /** As written: "TOKYO", "OSAKA, Japan", "WASHINGTON/NEW YORK". */
  readonly place?: string;
  /** As written: "Kyodo", "AP". */
  readonly agency?: string;
  /** As written: "Nov 4", "March 3, 2025". */
  readonly date?: string;
}

/**
 * One article. `text` is the canonical string that every span points into: the blocks in order,
 * joined by a blank line. What could not be found is absent rather than guessed.
 */
export interface Article {
  readonly source: string;
  /** The name of the parser that made it. */
  readonly format: string;
  readonly text: string;
  /** In order, not overlapping. */
  readonly blocks: readonly Block[];
  /** Ordered by start; may nest. */
  readonly marks: readonly Mark[];
  readonly title?: string;
  readonly byline?: Byline;
  readonly dateline?: Dateline;
  /** As the article gives it; ISO 8601 where the format has it so. */
  readonly published?: string;
  /** When it was last changed, ISO 8601. */
  readonly modified?: string;
  /** The part of the paper it stands in, as written: "Politics". */
  readonly section?: string;
  readonly siteName?: string;
  readonly url?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** Fields that came with a record (JSONL) and are passed through to the output untouched. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** Block kinds whose text is running prose and is split into sentences. */
const PROSE: ReadonlySet<BlockKind> = new Set(["paragraph", "quote", "list-item", "caption"]);

/** Whether a block is running prose: only such blocks have sentences. */
export function isProse(block: Block): boolean {
  return PROSE.has(block.kind);
}
