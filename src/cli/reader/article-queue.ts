import type { Article, RawDocument } from "../../model/article.ts";
import type { Failure } from "../../model/failure.ts";
import { paginateArticle } from "../../reader/layout/paginated-article.ts";
import type { Opening } from "../../reader/state/state.ts";
import { explainFailure } from "../../renderers/failure.ts";
import { loadTypesetting } from "../../renderers/terminal/page.ts";
import type { SourceItem } from "../../sources/source.ts";
import { failureOf } from "../report.ts";
import type { ReadingPositions } from "./reading-positions.ts";

/** The articles to read. Each is read when it is first needed. */
export interface ArticleQueue {
  /** Returns the article at an index from 0, or undefined after the last one. */
  at(index: number): Promise<Article | undefined>;
  /** How many there are, if known. */
  readonly count: number | undefined;
}

/** The inputs of a queue. */
export interface QueueSource {
  readonly items: AsyncIterable<SourceItem>;
  /** How many items there are, if known. */
  readonly count: number | undefined;
  parse(document: RawDocument): Promise<Article>;
  /** Called for each input that is not an article; the queue skips it. */
  onFailure(failure: Failure): void;
}

/** Creates a queue that reads inputs on demand and keeps the articles. */
export function createArticleQueue({ items, count, parse, onFailure }: QueueSource): ArticleQueue {
  const iterator = items[Symbol.asyncIterator]();
  const articles: Article[] = [];
  let expected = count;
  return {
    async at(index) {
      while (articles.length <= index) {
        const next = await iterator.next();
        if (next.done) {
          expected = articles.length;
          break;
        }
        const article = await read(next.value);
        if (article) articles.push(article);
      }
      return articles[index];
    },
    get count() {
      return expected;
    },
  };

  async function read(item: SourceItem): Promise<Article | undefined> {
    if ("failure" in item) return failed(item.failure);
    try {
      return await parse(item.document);
    } catch (error) {
      return failed(failureOf(error, item.document.source));
    }
  }

  function failed(failure: Failure): undefined {
    if (expected !== undefined) expected--;
    onFailure(failure);
  }
}

/** An article from the queue, ready for the reader. */
export interface OpenedArticle {
  readonly article: Article;
  readonly opening: Opening;
}

/** What a reading session opens articles with. */
export interface ReadingContext {
  readonly queue: ArticleQueue;
  readonly positions: ReadingPositions;
  readonly wantsNames: boolean;
}

/** Opens the article at an index, at its last reading position; returns undefined after the last one. */
export async function openArticle(
  { queue, positions, wantsNames }: ReadingContext,
  index: number,
): Promise<OpenedArticle | undefined> {
  const article = await queue.at(index);
  if (!article) return undefined;
  const { measure } = await loadTypesetting(textOf(article));
  const paginated = paginateArticle(article, measure);
  const anchor = Math.min(positions.find(article), Math.max(0, paginated.text.length - 1));
  const position = { index, count: queue.count };
  return { article, opening: { article: paginated, position, anchor, wantsNames } };
}

/** All text of the article that the screen may show. */
function textOf({ text, title, source, byline }: Article): string {
  return [text, title, source, ...(byline?.authors ?? [])].join("\n");
}

/** Failures of inputs while the reader has the screen. Standard error gets them when it closes. */
export interface FailureLog {
  readonly all: readonly Failure[];
  add(failure: Failure): void;
  /** Returns a message for the newest failure since the last call, if there is one. */
  takeNewest(): string | undefined;
}

/** Creates an empty log. */
export function createFailureLog(): FailureLog {
  const all: Failure[] = [];
  let reported = 0;
  return {
    all,
    add: (failure) => void all.push(failure),
    takeNewest() {
      const newest = all.length > reported ? all.at(-1) : undefined;
      reported = all.length;
      return newest && explainFailure(newest);
    },
  };
}
