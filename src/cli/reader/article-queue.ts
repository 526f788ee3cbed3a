import type { Article, RawDocument } from "../../model/article.ts";
import type { Failure } from "../../model/failure.ts";
import { paginateArticle } from "../../reader/layout/paginated-article.ts";
import type { Opening } from "../../reader/state/state.ts";
import { explainFailure } from "../../renderers/failure.ts";
import { loadTypesetting } from "../../renderers/terminal/page.ts";
import type { SourceItem } from "../../sources/source.ts";
import { failureOf } from "../report.ts";
import type { ReadingPositions } from "./reading-positions.ts";

/** Failures of inputs while the screen is taken: told on it at once, and on standard error afterwards. */
export interface FailureLog {
  readonly all: readonly Failure[];
  add(failure: Failure): void;
  /** The newest one, in words, if it was not asked for yet. */
  takeNews(): string | undefined;
}

/** A log with nothing in it. */
export function createFailureLog(): FailureLog {
  const all: Failure[] = [];
  let told = 0;
  return {
    all,
    add: (failure) => void all.push(failure),
    takeNews() {
      const newest = all.length > told ? all.at(-1) : undefined;
      told = all.length;
      return newest && explainFailure(newest);
    },
  };
}

/** The articles that were asked for, read one after the other as they are wanted. */
export interface ArticleQueue {
  /** The article at a position from 0; `undefined` behind the last one. */
  at(index: number): Promise<Article | undefined>;
  /** How many there are, where that is known. */
  readonly count: number | undefined;
}

/** What a queue is filled from. */
export interface QueueSource {
  readonly items: AsyncIterable<SourceItem>;
  /** How many items there are, where that is known. */
  readonly count: number | undefined;
  parse(document: RawDocument): Promise<Article>;
  /** Called for each input that is no article; the next takes its position. */
  onFailure(failure: Failure): void;
}

/** A queue that takes an input when somebody wants it, and keeps what was read. */
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

/** An article from the queue, and how the reader opens it. */
export interface OpenedArticle {
  readonly article: Article;
  readonly opening: Opening;
}

/** What an article is opened with. */
export interface ReadingContext {
  readonly queue: ArticleQueue;
  readonly positions: ReadingPositions;
  readonly wantsNames: boolean;
}

/** Opens the article at a position on the queue, where it was left; `undefined` where there is none. */
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

/** All that will be laid out. */
function textOf({ text, title, source, byline }: Article): string {
  return [text, title, source, ...(byline?.authors ?? [])].join("\n");
}
