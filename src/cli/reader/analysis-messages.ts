import type { Article } from "../../model/article.ts";
import type { Entity } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";

/** What the analyst's thread is started with. */
export interface AnalysisData {
  readonly article: Article;
  readonly wantsNames: boolean;
}

/** What it is asked for once it runs. */
export type AnalysisRequest = "summary";

/** What it says; positions are those of the article. */
export type AnalysisMessage =
  | { readonly kind: "names"; readonly entities: readonly Entity[]; readonly isComplete: boolean }
  | { readonly kind: "summary"; readonly sentences: readonly Span[] }
  | { readonly kind: "engine-failed"; readonly why: string };
