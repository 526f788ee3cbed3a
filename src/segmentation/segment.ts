import { type Article, isProse } from "../model/article.ts";
import type { Segmentation, Sentence } from "../model/segmentation.ts";

/** Splits an article's prose into sentences; tokens come on demand. */
export function segment(article: Article): Segmentation {
  const sentences: Sentence[] = [];
  for (const [block, span] of article.blocks.entries()) {
    if (isProse(span)) sentences.push({ ...span, index: sentences.length, block });
  }
  return { sentences, tokens: () => [] };
}
