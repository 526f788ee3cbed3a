import type { Article, BlockKind } from "../../model/article.ts";
import type { Segmentation, Sentence } from "../../model/segmentation.ts";
import { surface } from "../../model/span.ts";
import { countWords, kindOf } from "../text/story.ts";
import { type Quoting, trackQuotations } from "./quotation-marks.ts";

/** A sentence with all that a readability rule looks at. */
export interface SentenceView {
  readonly sentence: Sentence;
  readonly text: string;
  readonly words: number;
  readonly kind: BlockKind | undefined;
  readonly quoting: Quoting;
  /** Its first words, without quotation marks and brackets before them. */
  readonly opening: string;
  /** The sentence before it in the article. */
  readonly before: SentenceView | undefined;
  /** The article has so few sentences that short ones count. */
  readonly inTinyArticle: boolean;
}

/** How much of a sentence is its opening, in characters. */
const OPENING_LENGTH = 160;

/** An article with so many sentences at most is tiny. */
const TINY = 5;

/** The view of every sentence of an article, in order. */
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
      inTinyArticle: sentences.length <= TINY,
    });
  }
  return views;
}

/** Quotations are followed within a block: a paragraph that goes on quoting has a mark of its own. */
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
  const start = /^[\s"'“”‘’„«»([{—–•*…-]*/.exec(text)?.[0].length ?? 0;
  return text.slice(start, start + OPENING_LENGTH);
}
