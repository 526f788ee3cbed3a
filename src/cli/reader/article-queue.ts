import type { Article, RawDocument } from "../../model/article.ts";
import type { Failure } from "../../model/failure.ts";
import { paginateArticle } from "../../reader/layout/paginated-article.ts";
import type { Opening } from "../../reader/state/state.ts";
import { explainFailure } from "../../renderers/failure.ts";
import { loadTypesetting } from "../../renderers/terminal/page.ts";
import type { SourceItem } from "../../sources/source.ts";
import { failureOf } from "../report.ts";
import type { ReadingPositions } from "./reading-positions.ts";

/** Collects failures while the reader has the screen: shown there at once, reported on exit. */
export interface FailureLog {
  readonly all: readonly Failure[];
  add(failure: Failure): void;
  /** The newest failure as text, unless it was taken before. */
  takeNewest(): string | undefined;
}

export function createFailureLog(): FailureLog {
  const all: Failure[] = [];
  let takenCount = 0;
  return {
    all,
    add: (failure) => void all.push(failure),
    takeNewest() {
      const newest = all.length > takenCount ? all.at(-1) : undefined;
      takenCount = all.length;
      return newest && explainFailure(newest);
    },
  };
}

/** The articles to read, each loaded on demand. */
export interface ArticleQueue {
  /** Loads the article at an index from 0; `undefined` after the last one. */
  at(index: number): Promise<Article | undefined>;
  /** The number of articles, if known. */
  readonly count: number | undefined;
}

/** The inputs of a queue. */
export interface QueueSource {
  readonly items: AsyncIterable<SourceItem>;
  /** The number of items, if known. */
  readonly count: number | undefined;
  parse(document: RawDocument): Promise<Article>;
  /** Called for each input that is not an article; the next input takes its index. */
  onFailure(failure: Failure): void;
}

/** Creates a queue that parses an input when it is needed, and keeps the article. */
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

/** An article and its opening state in the reader. */
export interface OpenedArticle {
  readonly article: Article;
  readonly opening: Opening;
}

/** What opening an article needs. */
export interface ReadingContext {
  readonly queue: ArticleQueue;
  readonly positions: ReadingPositions;
  readonly wantsNames: boolean;
}

/** Opens an article of the queue at its saved position; `undefined` after the last one. */
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

/** All text that will be laid out. */
function textOf({ text, title, source, byline }: Article): string {
  return [text, title, source, ...(byline?.authors ?? [])].join("\n");
}
