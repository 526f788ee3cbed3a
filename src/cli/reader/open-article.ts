import type { Article } from "../../model/article.ts";
import { createBook } from "../../reader/book.ts";
import type { Opening } from "../../reader/event.ts";
import { loadTypesetting } from "../../renderers/terminal/load-typesetting.ts";
import type { Places } from "./places.ts";
import type { Shelf } from "./shelf.ts";

/** An article from the shelf, and how the reader opens it. */
export interface OpenedArticle {
  readonly article: Article;
  readonly opening: Opening;
}

/** What an article is opened with. */
export interface Library {
  readonly shelf: Shelf;
  readonly places: Places;
  readonly wantsNames: boolean;
}

/** Opens the article at a place on the shelf, where it was left; `undefined` where there is none. */
export async function openArticle(
  { shelf, places, wantsNames }: Library,
  index: number,
): Promise<OpenedArticle | undefined> {
  const article = await shelf.at(index);
  if (!article) return undefined;
  const { measure } = await loadTypesetting(textOf(article));
  const book = createBook(article, measure);
  const anchor = Math.min(places.find(article), Math.max(0, book.text.length - 1));
  const position = { index, count: shelf.count };
  return { article, opening: { book, position, anchor, wantsNames } };
}

/** All that will be laid out. */
function textOf({ text, title, source, byline }: Article): string {
  return [text, title, source, ...(byline?.authors ?? [])].join("\n");
}
