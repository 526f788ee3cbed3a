import type { Span } from "./span.ts";

/** The three kinds of name, in the order in which they are shown. */
export const ENTITY_TYPES = ["person", "place", "organization"] as const;

export type EntityType = (typeof ENTITY_TYPES)[number];

/**
 * Why a mention counts as its entity: what its form is to the entity's name. The set is closed;
 * docs/names.md has each in words.
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

/** One occurrence of a name; a span of `Article.text`, titles, possessives and punctuation outside. */
export interface Mention extends Span {
  readonly type: EntityType;
  /** `article.text.slice(start, end)`. */
  readonly text: string;
  /** Index of the sentence it stands in; `null` outside any sentence (a headline, a dateline). */
  readonly sentence: number | null;
  /** Index into `Article.blocks`. */
  readonly block: number;
  /** Why it counts as its entity; absent before that is known, and where the entity has its name from. */
  readonly mergedBy?: MergeReason;
  /** The name that a list of the user's gives it, where it is of one. */
  readonly listed?: string;
  /** How likely it is that exactly these words name this type, 0 to 1; absent where nobody asked. */
  readonly confidence?: number;
}

/** A person, place or organization: all its mentions in one article. */
export interface Entity {
  /** Stable within one article: `p`, `l` (place) or `o` and a number by first mention, e.g. `p1`. */
  readonly id: string;
  readonly type: EntityType;
  /** The fullest form of the name that the article uses. */
  readonly name: string;
  /** Other forms used, most frequent first. */
  readonly aliases: readonly string[];
  readonly count: number;
  /** How much the article is about it, 0 to 1; the most salient entity is near 1. */
  readonly salience: number;
  /** How likely it is that there is such an entity of this type, 0 to 1; absent where nobody asked. */
  readonly confidence?: number;
  /** In article order. */
  readonly mentions: readonly Mention[];
}
