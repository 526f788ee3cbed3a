/** The entry of the reader's analysis thread: names and summary of one article, on request. */
import { findEntities } from "../../entities/pipeline.ts";
import type { Article } from "../../model/article.ts";
import type { Entity } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import { segment } from "../../segmentation/segment.ts";
import { serve } from "../../threads/serve.ts";
import { type ArticlePart, growingParts } from "./growing-parts.ts";

export interface AnalysisData {
  readonly article: Article;
}

/** Each `names` request covers a longer part of the article, until one says `isComplete`. */
export type AnalysisRequest = "names" | "summary";

/** What the client hears; positions are those of the article. */
export type AnalysisMessage =
  | { readonly kind: "names"; readonly entities: readonly Entity[]; readonly isComplete: boolean }
  | { readonly kind: "summary"; readonly sentences: readonly Span[] }
  | { readonly kind: "analysis-failed"; readonly why: string };

serve<AnalysisData, AnalysisRequest, AnalysisMessage>(({ article }) => {
  const parts = growingParts(article)[Symbol.iterator]();
  return (request) =>
    request === "summary"
      ? summarizeArticle(article)
      : findNames(parts.next().value ?? { part: article, isComplete: true });
});

function findNames({ part, isComplete }: ArticlePart): AnalysisMessage {
  return { kind: "names", entities: findEntities(part, segment(part)), isComplete };
}

async function summarizeArticle(article: Article): Promise<AnalysisMessage> {
  const { summarize } = await import("../../summarizers/summarize.ts");
  const { sentences } = await summarize(article, segment(article));
  return { kind: "summary", sentences: sentences.map(({ start, end }) => ({ start, end })) };
}
