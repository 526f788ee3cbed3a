import type { Article, RawDocument } from "../../model/article.ts";
import type { Failure } from "../../model/failure.ts";
import type { SourceItem } from "../../sources/source.ts";
import { failureOf } from "../failure-of.ts";

/** The articles that were asked for, read one after the other as they are wanted. */
export interface Shelf {
  /** The article at a place from 0; `undefined` behind the last one. */
  at(index: number): Promise<Article | undefined>;
  /** How many there are, where that is known. */
  readonly count: number | undefined;
}

/** What a shelf is filled from. */
export interface ShelfSource {
  readonly items: AsyncIterable<SourceItem>;
  /** How many items there are, where that is known. */
  readonly count: number | undefined;
  parse(document: RawDocument): Promise<Article>;
  /** Called for each input that is no article; the next takes its place. */
  onFailure(failure: Failure): void;
}

/** A shelf that takes an input when somebody wants it, and keeps what was read. */
export function createShelf({ items, count, parse, onFailure }: ShelfSource): Shelf {
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
