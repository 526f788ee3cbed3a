import type { Article } from "../../model/article.ts";
import type { TextBlock } from "../../model/compose.ts";
import { articleBlocks, groupLists, tableRows } from "../blocks/article-blocks.ts";
import { type Attributes, element, languageOf, writeInline } from "./elements.ts";
import { writeList } from "./list.ts";

/** An article element with a line per block. Its language is needed only if the page has none. */
export function writeArticle(article: Article, language?: string): string {
  const blocks = groupLists(articleBlocks(article)).map((group) => writeGroup(group, article.url));
  const html = ["", ...blocks, ""].join("\n");
  return `${element("article", { lang: languageOf(language) }, { html })}\n`;
}

function writeGroup(group: readonly TextBlock[], base: string | undefined): string {
  const [first] = group;
  if (!first) return "";
  return first.kind === "list-item" ? writeList(group, base) : writeBlock(first, base);
}

function writeBlock(block: TextBlock, base: string | undefined): string {
  switch (block.kind) {
    case "headline":
      return inElement("h1", block, base);
    case "heading":
      return inElement(headingName(block), block, base);
    case "quote":
      return element("blockquote", {}, { html: inElement("p", block, base) });
    case "code":
      return writeCode(block);
    case "table":
      return writeTable(block, base);
    case "paragraph":
      return inElement("p", block, base);
    default:
      return inElement("p", block, base, { class: block.kind });
  }
}

/** Level 1 is for the headline. */
function headingName({ level = 2 }: TextBlock): string {
  return `h${Math.min(Math.max(Math.trunc(level) || 2, 2), 6)}`;
}

function inElement(
  name: string,
  block: Pick<TextBlock, "text" | "marks">,
  base: string | undefined,
  attributes: Attributes = {},
): string {
  return element(name, attributes, { html: writeInline(block, base) });
}

function writeCode({ text, language }: TextBlock): string {
  const known = language !== undefined && /^[^\s]{1,40}$/.test(language);
  const code = element("code", { class: known ? `language-${language}` : undefined }, { text });
  return element("pre", {}, { html: code });
}

/** The first row is the header. Short rows are padded. */
function writeTable(block: TextBlock, base: string | undefined): string {
  const rows = tableRows(block);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const lines = rows.map((row, at) => {
    const cells = row.map((cell) => inElement(at === 0 ? "th" : "td", cell, base));
    const missing = "<td></td>".repeat(width - row.length);
    return element("tr", {}, { html: cells.join("") + missing });
  });
  return element("table", {}, { html: ["", ...lines, ""].join("\n") });
}
