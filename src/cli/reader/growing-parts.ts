import type { Article } from "../../model/article.ts";

/** The beginning of an article, as an article. */
export interface ArticlePart {
  readonly part: Article;
  readonly isComplete: boolean;
}

/** The first part's length in UTF-16 units: about 2,000 words, analysed in an instant. */
const FIRST_PART_LENGTH = 12_000;
/** How many times longer each part is than the one before; together they cost little more than the last. */
const GROWTH_FACTOR = 4;

/** Yields ever longer beginnings of an article, cut between blocks; the last one is the whole article. */
export function* growingParts(article: Article): Iterable<ArticlePart> {
  for (let length = FIRST_PART_LENGTH; length < article.text.length; length *= GROWTH_FACTOR) {
    const next = article.blocks.findIndex(({ end }) => end > length);
    if (next > 0) yield { part: cutAt(article, next), isComplete: false };
  }
  yield { part: article, isComplete: true };
}

function cutAt(article: Article, count: number): Article {
  const blocks = article.blocks.slice(0, count);
  const end = blocks.at(-1)?.end ?? 0;
  const { dateline, ...rest } = article;
  return {
    ...rest,
    text: article.text.slice(0, end),
    blocks,
    marks: article.marks.filter((mark) => mark.end <= end),
    ...(dateline && dateline.end <= end && { dateline }),
  };
}
