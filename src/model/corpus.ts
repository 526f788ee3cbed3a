import type { EntityType } from "./entity.ts";
import type { Failure } from "./failure.ts";

/** An article that mentions an entity. */
export interface ArticleOccurrence {
  /** `Article.source`. */
  readonly source: string;
  /** The `id` in the article's record. */
  readonly id?: string | number;
  /** The number of mentions in the article. */
  readonly count: number;
}

/** A person, place or organization in several articles. */
export interface CorpusEntity {
  /** Unique within the list: `p`, `l` (place) or `o`, and a number by first appearance, e.g. `p1`. */
  readonly id: string;
  readonly type: EntityType;
  /** The most common name among the articles; an acronym only if no article spells it out. */
  readonly name: string;
  /** Other forms, the most frequent first. */
  readonly aliases: readonly string[];
  readonly articleCount: number;
  /** The number of mentions in all articles. */
  readonly count: number;
  /** The mean of its salience in these articles, 0 to 1. */
  readonly salience: number;
  /** In reading order. */
  readonly articles: readonly ArticleOccurrence[];
}

/** The entities of several articles as one list. */
export interface CorpusResult {
  readonly kind: "corpus";
  /** The number of articles read. */
  readonly articleCount: number;
  readonly entities: readonly CorpusEntity[];
  /** The inputs that could not be read. */
  readonly failures: readonly Failure[];
}
