import type { Article } from "./article.ts";
import type { CorpusResult } from "./corpus.ts";
import type { Entity, Mention } from "./entity.ts";
import type { NameExplanation } from "./explanation.ts";
import type { Failure } from "./failure.ts";
import type { Sentence } from "./segmentation.ts";
import type { Summary } from "./summary.ts";

/** A whole article, with its sentences and names if they are needed. */
export interface ShowResult {
  readonly kind: "show";
  readonly article: Article;
  readonly sentences?: readonly Sentence[];
  readonly entities?: readonly Entity[];
}

/** An article's summary. */
export interface SummaryResult {
  readonly kind: "summary";
  readonly article: Article;
  readonly summary: Summary;
}

/** The names of an article. */
export interface EntitiesResult {
  readonly kind: "entities";
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
}

/** Why an article's words were, or were not, taken for a name. */
export interface WhyResult {
  readonly kind: "why";
  readonly article: Article;
  /** The name that was asked about, as it was asked. */
  readonly name: string;
  /** The entities of which it is a form. */
  readonly entities: readonly Entity[];
  /** In article order; none where the words do not stand in the article. */
  readonly occurrences: readonly NameExplanation[];
}

/** Replaces the result of an article that could not be read. */
export interface FailureResult {
  readonly kind: "failure";
  readonly failure: Failure;
  /** Passed-through fields of the failed record. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

export type ArticleResult = ShowResult | SummaryResult | EntitiesResult | WhyResult;
export type Result = ArticleResult | CorpusResult | FailureResult;
export type ResultKind = ArticleResult["kind"];

/** The mentions of all entities, in article order. */
export function mentionsOf(entities: readonly Entity[]): Mention[] {
  return entities.flatMap((entity) => entity.mentions).sort((a, b) => a.start - b.start);
}
