import type { Article } from "../model/article.ts";
import { composeArticle } from "../model/compose.ts";
import { parsePageInTime } from "./html/parse-page-in-time.ts";
import type { ParserContext } from "./parser.ts";

/**
 * Parses an HTML page: what is its article, as a browser would show it, and what the page says about
 * it. Nothing in the page is run, nothing is fetched.
 * @throws ReaderError `TOO_COMPLEX` where the page is larger or deeper than pages are; `TOO_SLOW` where
 *   it takes seconds; `EMPTY_INPUT` where it shows no text.
 */
export async function parse(text: string, context: ParserContext): Promise<Article> {
  const { source } = context;
  const { blocks, ...meta } = await parsePageInTime(text, context);
  return composeArticle(blocks, { ...meta, source, format: "html" });
}
