import type { Article } from "../../model/article.ts";

/** The beginning of an article, as an article. */
export interface ArticlePart {
  readonly part: Article;
  readonly isComplete: boolean;
}

/** Characters, about 2,000 words: finding their names takes no noticeable time. */
const FIRST_LENGTH = 12_000;
/** Each part is this many times as long as the one before, so all parts together cost little more than the last. */
const GROWTH = 4;

/** Yields ever longer beginnings of an article, cut between blocks; the last is the whole article. */
export function* growingParts(article: Article): Iterable<ArticlePart> {
  for (let length = FIRST_LENGTH; length < article.text.length; length *= GROWTH) {
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
