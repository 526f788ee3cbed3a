import type { SourceMetadata } from "../model/article.ts";

/** A feed as far as it is of use. */
export interface ParsedFeed {
  readonly entries: readonly FeedEntry[];
}

/** One item of a feed. */
export interface FeedEntry {
  readonly metadata: SourceMetadata;
  /** Absent where the item has no more than a title. */
  readonly body?: FeedBody | undefined;
}

export interface FeedBody {
  readonly text: string;
  readonly format: "html" | "text";
}

/** What a feed says about one of its items. */
export interface EntryFacts {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly authors: readonly string[];
  /** ISO 8601. */
  readonly published?: string | undefined;
  readonly siteName?: string | undefined;
  readonly language?: string | undefined;
}

/** The facts as what a source states; what is empty is absent. */
export function toMetadata({ id, authors, ...facts }: EntryFacts): SourceMetadata {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined && value !== "");
  return {
    ...Object.fromEntries(known),
    ...(authors.length > 0 && { byline: { authors } }),
    ...(id && { fields: { id } }),
  };
}
