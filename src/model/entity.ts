import type { Span } from "./span.ts";

/** The types of name, in display order. */
export const ENTITY_TYPES = ["person", "place", "organization"] as const;

export type EntityType = (typeof ENTITY_TYPES)[number];

/**
 * Why a mention belongs to its entity: how its form relates to the entity's name. docs/names.md explains
 * each reason.
 */
export const MERGE_REASONS = [
  "same-form",
  "spelling",
  "listed",
  "surname",
  "honorific",
  "given-name",
  "initials",
  "middle-name",
  "name-part",
  "birth-name",
  "country-form",
  "known-form",
  "place-kind",
  "acronym",
  "expansion",
  "legal-form",
  "short-name",
  "other",
] as const;

export type MergeReason = (typeof MERGE_REASONS)[number];

/** One occurrence of a name: a span of `Article.text` without titles, possessives and punctuation. */
export interface Mention extends Span {
  readonly type: EntityType;
  /** `article.text.slice(start, end)`. */
  readonly text: string;
  /** Index of the sentence; `null` outside any sentence (in a headline or dateline). */
  readonly sentence: number | null;
  /** Index into `Article.blocks`. */
  readonly block: number;
  /** Why it belongs to its entity. Absent before resolution, and for the form that gives the entity its name. */
  readonly mergedBy?: MergeReason;
  /** The name in the user's list, if it is listed. */
  readonly listed?: string;
  /** The probability (0 to 1) that exactly these words are a name of this type; absent unless requested. */
  readonly confidence?: number;
}

/** A person, place or organization, with all its mentions in one article. */
export interface Entity {
  /** Unique within the article: `p`, `l` (place) or `o`, and a number by first mention, e.g. `p1`. */
  readonly id: string;
  readonly type: EntityType;
  /** The fullest form of the name in the article. */
  readonly name: string;
  /** Other forms, the most frequent first. */
  readonly aliases: readonly string[];
  readonly count: number;
  /** Its importance in the article, 0 to 1; the most salient entity is near 1. */
  readonly salience: number;
  /** The probability (0 to 1) that this entity exists and has this type; absent unless requested. */
  readonly confidence?: number;
  /** In article order. */
  readonly mentions: readonly Mention[];
}
