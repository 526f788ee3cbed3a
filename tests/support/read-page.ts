import type { Article } from "../../src/model/article.ts";
import { composeArticle } from "../../src/model/compose.ts";
import { draftPage } from "../../src/parsers/html/draft-page.ts";

/** What the HTML parser makes of a page, at once. */
export function readPage(html: string, url?: string): Article {
  const { blocks, ...meta } = draftPage(html, { source: "in", url });
  return composeArticle(blocks, { ...meta, source: "in", format: "html" });
}
