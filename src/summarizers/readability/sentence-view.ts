import type { Article, BlockKind } from "../../model/article.ts";
import type { Segmentation, Sentence } from "../../model/segmentation.ts";
import { surface } from "../../model/span.ts";
import { countWords, kindOf } from "../text/story.ts";
import { type Quoting, trackQuotations } from "./quotation-marks.ts";

/** A sentence with everything that the readability rules look at. */
export interface SentenceView {
  readonly sentence: Sentence;
  readonly text: string;
  /** How many words it has. */
  readonly words: number;
  readonly kind: BlockKind | undefined;
  readonly quoting: Quoting;
  /** Its beginning, without opening quotation marks and brackets. */
  readonly opening: string;
  /** The sentence before it in the article. */
  readonly before: SentenceView | undefined;
  /** Whether the article is so short that its short sentences count. */
  readonly inTinyArticle: boolean;
}

/** The length of an opening, in UTF-16 units. */
const MAX_OPENING_LENGTH = 160;

/** A tiny article has at most this many sentences. */
const MAX_TINY_SENTENCES = 5;

/** Makes a view of every sentence of an article, in order. */
export function viewSentences(article: Article, { sentences }: Segmentation): SentenceView[] {
  const texts = sentences.map((sentence) => surface(article.text, sentence));
  const quotings = quotingsOf(sentences, texts);
  const views: SentenceView[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const text = texts[index] ?? "";
    views.push({
      sentence,
      text,
      words: countWords(text),
      kind: kindOf(article, sentence),
      quoting: quotings[index] as Quoting,
      opening: openingOf(text),
      before: views[index - 1],
      inTinyArticle: sentences.length <= MAX_TINY_SENTENCES,
    });
  }
  return views;
}

/** Follows quotations within each block: a quotation that continues in the next opens again there. */
function quotingsOf(sentences: readonly Sentence[], texts: readonly string[]): Quoting[] {
  const quotings: Quoting[] = [];
  while (quotings.length < sentences.length) {
    const first = quotings.length;
    const block = sentences[first]?.block;
    let end = first + 1;
    while (sentences[end]?.block === block && end < sentences.length) end++;
    for (const quoting of trackQuotations(texts.slice(first, end))) quotings.push(quoting);
  }
  return quotings;
}

function openingOf(text: string): string {
  const start = /^[\s"'“”‘’„«»([{—–*•…-]*/.exec(text)?.[0].length ?? 0;
  return text.slice(start, start + MAX_OPENING_LENGTH);
}
