import type { Article } from "../model/article.ts";
import { composeArticle } from "../model/compose.ts";
import { draftPage } from "./html/draft-page.ts";
import type { ParserContext } from "./parser.ts";

/**
 * Parses an HTML page: what is its article, as a browser would show it, and what the page says about
 * it. Nothing in the page is run, nothing is fetched.
 * @throws ReaderError `TOO_COMPLEX` where the page is larger or deeper than pages are; `EMPTY_INPUT`
 *   where it shows no text.
 */
export function parse(text: string, { source, url }: ParserContext): Article {
  const { blocks, ...meta } = draftPage(text, source, url);
  return composeArticle(blocks, { ...meta, source, format: "html" });
}
