import type { SourceMetadata } from "../model/article.ts";

/** The parts of a feed that we use. */
export interface ParsedFeed {
  readonly entries: readonly FeedEntry[];
}

/** An item of a feed. */
export interface FeedEntry {
  readonly metadata: SourceMetadata;
  /** Absent if the item has only a title. */
  readonly body?: FeedBody | undefined;
}

export interface FeedBody {
  readonly text: string;
  readonly format: "html" | "text";
}

/** A feed's metadata for an item. */
export interface EntryMetadata {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly authors: readonly string[];
  /** ISO 8601. */
  readonly published?: string | undefined;
  readonly siteName?: string | undefined;
  readonly language?: string | undefined;
}

/** Converts a feed's metadata to source metadata; drops empty values. */
export function toMetadata({ id, authors, ...metadata }: EntryMetadata): SourceMetadata {
  const known = Object.entries(metadata).filter(([, value]) => value !== undefined && value !== "");
  return {
    ...Object.fromEntries(known),
    ...(authors.length > 0 && { byline: { authors } }),
    ...(id && { fields: { id } }),
  };
}
