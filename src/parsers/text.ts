import type { Article } from "../model/article.ts";
import { composeArticle } from "../model/compose.ts";
import { parseText } from "./newswire/parse-text.ts";
import type { ParserContext } from "./parser.ts";

/** Parses plain text in the layout of news agencies: title, byline, captions, dateline, story, trailers. */
export function parse(text: string, { source }: ParserContext): Article {
  const { blocks, ...meta } = parseText(text);
  return composeArticle(blocks, { ...meta, source, format: "text" });
}
