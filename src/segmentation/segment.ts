import { type Article, type Block, isProse } from "../model/article.ts";
import type { Segmentation, Sentence } from "../model/segmentation.ts";
import type { Span } from "../model/span.ts";
import { splitSentences } from "./compromise-tokenizer.ts";
import { tokenize } from "./tokenize.ts";

/**
 * Splits an article's prose into sentences; tokens are computed on demand. The first sentence of a
 * story begins after its dateline.
 */
export function segment(article: Article): Segmentation {
  const sentences: Sentence[] = [];
  for (const [block, span] of article.blocks.entries()) {
    if (!isProse(span)) continue;
    for (const { start, end } of sentenceSpans(article.text, withoutDateline(article, span))) {
      sentences.push({ start, end, index: sentences.length, block });
    }
  }
  return { sentences, tokens: (span) => tokenize(article.text, span) };
}

function withoutDateline({ dateline }: Article, block: Block): Span {
  const hasDateline = dateline && block.start <= dateline.start && dateline.end <= block.end;
  return hasDateline ? { start: dateline.end, end: block.end } : block;
}

function sentenceSpans(text: string, span: Span): Span[] {
  const spans: Span[] = [];
  let at = span.start;
  for (const sentence of splitSentences(text.slice(span.start, span.end))) {
    const start = at + sentence.length - sentence.trimStart().length;
    const end = at + sentence.trimEnd().length;
    if (start < end) spans.push({ start, end });
    at += sentence.length;
  }
  return spans;
}
