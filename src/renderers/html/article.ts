import type { Article } from "../../model/article.ts";
import type { BlockDraft } from "../../model/compose.ts";
import { articleBlocks, gatherLists, tableRows } from "../blocks/article-blocks.ts";
import { type Attributes, element, languageOf, writeInline } from "./elements.ts";
import { writeList } from "./list.ts";

/** An article element with a line per block. Its language is needed only if the page has none. */
export function writeArticle(article: Article, language?: string): string {
  const blocks = gatherLists(articleBlocks(article)).map((run) => writeRun(run, article.url));
  const html = ["", ...blocks, ""].join("\n");
  return `${element("article", { lang: languageOf(language) }, { html })}\n`;
}

function writeRun(run: readonly BlockDraft[], base: string | undefined): string {
  const [first] = run;
  if (!first) return "";
  return first.kind === "list-item" ? writeList(run, base) : writeBlock(first, base);
}

function writeBlock(draft: BlockDraft, base: string | undefined): string {
  switch (draft.kind) {
    case "headline":
      return inElement("h1", draft, base);
    case "heading":
      return inElement(headingName(draft), draft, base);
    case "quote":
      return element("blockquote", {}, { html: inElement("p", draft, base) });
    case "code":
      return writeCode(draft);
    case "table":
      return writeTable(draft, base);
    case "paragraph":
      return inElement("p", draft, base);
    default:
      return inElement("p", draft, base, { class: draft.kind });
  }
}

/** Level 1 is for the headline. */
function headingName({ level = 2 }: BlockDraft): string {
  return `h${Math.min(Math.max(Math.trunc(level) || 2, 2), 6)}`;
}

function inElement(
  name: string,
  draft: Pick<BlockDraft, "text" | "marks">,
  base: string | undefined,
  attributes: Attributes = {},
): string {
  return element(name, attributes, { html: writeInline(draft, base) });
}

function writeCode({ text, language }: BlockDraft): string {
  const known = language !== undefined && /^[^\s]{1,40}$/.test(language);
  const code = element("code", { class: known ? `language-${language}` : undefined }, { text });
  return element("pre", {}, { html: code });
}

/** The first row is the header. Short rows are padded. */
function writeTable(draft: BlockDraft, base: string | undefined): string {
  const rows = tableRows(draft);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const lines = rows.map((row, at) => {
    const cells = row.map((cell) => inElement(at === 0 ? "th" : "td", cell, base));
    const missing = "<td></td>".repeat(width - row.length);
    return element("tr", {}, { html: cells.join("") + missing });
  });
  return element("table", {}, { html: ["", ...lines, ""].join("\n") });
}
