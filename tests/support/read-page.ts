import type { Article } from "../../src/model/article.ts";
import { composeArticle } from "../../src/model/compose.ts";
import { parsePage } from "../../src/parsers/html/parse-page.ts";

/** Parses an HTML page in this thread. */
export function readPage(html: string, url?: string): Article {
  const { blocks, ...meta } = parsePage(html, { source: "in", url });
  return composeArticle(blocks, { ...meta, source: "in", format: "html" });
}
