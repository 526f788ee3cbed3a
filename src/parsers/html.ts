import type { Article } from "../model/article.ts";
import { composeArticle } from "../model/compose.ts";
import { parsePageInTime } from "./html/parse-page-in-time.ts";
import type { ParserContext } from "./parser.ts";

/**
 * Parses an HTML page: its main content, as a browser would show it, and its metadata. Runs nothing in the
 * page and fetches nothing.
 * @throws ReaderError `TOO_COMPLEX` if the page exceeds a limit; `TOO_SLOW` if it takes seconds;
 *   `EMPTY_INPUT` if it shows no text.
 */
export async function parse(text: string, context: ParserContext): Promise<Article> {
  const { source } = context;
  const { blocks, ...meta } = await parsePageInTime(text, context);
  return composeArticle(blocks, { ...meta, source, format: "html" });
}
