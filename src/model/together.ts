import type { EntityType } from "./entity.ts";
import type { Failure } from "./failure.ts";

/** One of the articles that an entity stands in. */
export interface ArticleOccurrence {
  /** `Article.source`. */
  readonly source: string;
  /** The `id` that came with the article's record. */
  readonly id?: string | number;
  /** How often the article mentions it. */
  readonly count: number;
}

/** A person, place or organization over several articles. */
export interface CorpusEntity {
  /** Stable within one list: `p`, `l` (place) or `o` and a number by first appearance, e.g. `p1`. */
  readonly id: string;
  readonly type: EntityType;
  /** What most articles call it; an acronym only where none spells it out. */
  readonly name: string;
  /** Other forms used, most frequent first. */
  readonly aliases: readonly string[];
  readonly articleCount: number;
  /** Mentions in all articles. */
  readonly count: number;
  /** The mean of its salience in the articles that it stands in, 0 to 1. */
  readonly salience: number;
  /** In the order in which they were read. */
  readonly articles: readonly ArticleOccurrence[];
}

/** The names of several articles as one list. */
export interface CorpusResult {
  readonly kind: "together";
  /** How many articles were read. */
  readonly articleCount: number;
  readonly entities: readonly CorpusEntity[];
  /** What could not be read. */
  readonly failures: readonly Failure[];
}
