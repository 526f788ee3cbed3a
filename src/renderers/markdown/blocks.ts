import type { TextBlock } from "../../model/compose.ts";
import { articleBlocks, groupLists, type TableCell, tableRows } from "../blocks/article-blocks.ts";
import type { Renderer } from "../renderer.ts";
import { longestRun } from "./escape.ts";
import { writeInline, writeLine, writeLines } from "./inline.ts";
import { writeList } from "./list.ts";

/**
 * Markdown (CommonMark with GFM tables) that parses back to the same blocks, as far as Markdown can
 * express them. A rule separates articles.
 */
export function create(): Renderer {
  return {
    head: "",
    separator: "\n---\n\n",
    tail: "",
    render: (result) => (result.kind === "show" ? writeBlocks(articleBlocks(result.article)) : ""),
  };
}

/** Writes blocks with a blank line between them. */
function writeBlocks(blocks: readonly TextBlock[]): string {
  const written = groupLists(blocks).map(writeGroup);
  return written.length === 0 ? "" : `${written.join("\n\n")}\n`;
}

function writeGroup(group: readonly TextBlock[]): string {
  const [first] = group;
  if (!first) return "";
  return first.kind === "list-item" ? writeList(group) : writeBlock(first);
}

function writeBlock(block: TextBlock): string {
  switch (block.kind) {
    case "headline":
      return writeHeading(block, 1);
    case "heading":
      return writeHeading(block, block.level ?? 2);
    case "caption":
      return writeCaption(block);
    case "quote":
      return writeLines(block)
        .map((line) => `> ${line}`)
        .join("\n");
    case "code":
      return writeCode(block);
    case "table":
      return writeTable(block);
    default:
      return writeLines(block).join("\n");
  }
}

function writeHeading(block: TextBlock, level: number): string {
  const depth = Math.min(Math.max(Math.trunc(level) || 2, 1), 6);
  return `${"#".repeat(depth)} ${writeLine(block)}`;
}

/**
 * Writes a caption in emphasis under an empty picture, which the Markdown parser reads as a caption. The
 * caption's own emphasis is lost.
 */
function writeCaption({ text, marks = [], ...block }: TextBlock): string {
  const start = text.length - text.trimStart().length;
  const whole = { kind: "emphasis" as const, start, end: text.trimEnd().length };
  const inner = marks.filter(({ kind }) => kind !== "emphasis");
  return `![]()\n${writeLines({ ...block, text, marks: [whole, ...inner] }).join("\n")}`;
}

/** The fences are longer than any run of backticks in the code. */
function writeCode({ text, language = "" }: TextBlock): string {
  const fence = "`".repeat(Math.max(3, longestRun(text, "`") + 1));
  const info = /^[^\s`]{1,40}$/.test(language) ? language.replace(/[\\&]/g, "\\$&") : "";
  return `${fence}${info}\n${text}\n${fence}`;
}

/** The first row is the header. It is padded to the widest row: parsers drop the cells beyond it. */
function writeTable(block: TextBlock): string {
  const [header = [], ...rows] = tableRows(block).map((row) => row.map(writeCell));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), header.length);
  const padded = [...header, ...Array<string>(width - header.length).fill("")];
  const rule = Array<string>(width).fill("---");
  return [padded, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function writeCell({ text, marks }: TableCell): string {
  return writeInline(text, marks, "cell").trim();
}
