import type { Mark } from "../../model/article.ts";
import type { TextBlock } from "../../model/compose.ts";
import { surface } from "../../model/span.ts";
import { type MarkNode, nestMarks, writeMarked } from "../blocks/nested-marks.ts";
import {
  type EscapeContext,
  escapeHeadingEnd,
  escapeInline,
  escapeLineStart,
  longestRun,
} from "./escape.ts";
import { chooseMarks } from "./marks.ts";

type Content = Pick<TextBlock, "text" | "marks">;

/** A paragraph's lines, trimmed, with hard breaks between them. */
export function writeLines({ text, marks = [] }: Content): string[] {
  const lines = writeInline(text, marks, "lines").trim().split("\n").map(trimLine);
  return lines.map((line, at) => {
    const escaped = escapeLineStart(line);
    return at < lines.length - 1 ? `${escaped}\\` : escaped;
  });
}

/** A heading's text, on one line. */
export function writeLine({ text, marks = [] }: Content): string {
  const flat = text.replaceAll("\n", " ");
  return escapeHeadingEnd(trimLine(writeInline(flat, marks, "lines")));
}

function trimLine(line: string): string {
  let start = 0;
  let end = line.length;
  while (isBlank(line[start])) start++;
  while (end > start && isBlank(line[end - 1])) end--;
  return line.slice(start, end);
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t";
}

/** Writes a text and its marks as inline Markdown. Line breaks stay. */
export function writeInline(
  text: string,
  marks: readonly Mark[],
  inside: "lines" | "cell",
): string {
  const chosen = chooseMarks(text, marks, inside);
  const context = inside === "cell" ? "cell" : contextOf(text, chosen);
  return writeMarked({ start: 0, end: text.length }, nestMarks(chosen), {
    text(span, next) {
      const escaped = escapeInline(text, span, context);
      // An exclamation mark before a link would turn it into a picture.
      return next?.kind === "link" ? escaped.replace(/!$/, "\\!") : escaped;
    },
    mark: (node, inner) => writeMark(text, node, inner, inside),
  });
}

/** Brackets are syntax only if the text has links or something that looks like one. */
function contextOf(text: string, marks: readonly Mark[]): EscapeContext {
  const linked = marks.some((mark) => mark.kind === "link" && !isBare(text, mark));
  return linked || /\][(:]/.test(text) || /^\[[^ x]\]/.test(text) ? "bracketed" : "plain";
}

function writeMark(
  text: string,
  { mark }: MarkNode,
  inner: () => string,
  inside: "lines" | "cell",
): string {
  switch (mark.kind) {
    case "emphasis":
      return `*${inner()}*`;
    case "strong":
      return `**${inner()}**`;
    case "code":
      return writeCode(surface(text, mark), inside);
    case "link":
      if (isBare(text, mark)) return `<${mark.href}>`;
      return `[${inner()}](${writeTarget(mark.href ?? "")})`;
  }
}

function writeCode(code: string, inside: "lines" | "cell"): string {
  const fence = "`".repeat(longestRun(code, "`") + 1);
  const pad = code.startsWith("`") || code.endsWith("`") ? " " : "";
  const body = inside === "cell" ? code.replaceAll("|", "\\|") : code;
  return fence + pad + body + pad + fence;
}

/** Whether a link's text is its target, and can be written in angle brackets. */
function isBare(text: string, mark: Mark): boolean {
  const shown = surface(text, mark);
  return shown === mark.href && /^https?:\/\/[!-;=?-{}~]+$/i.test(shown);
}

function writeTarget(href: string): string {
  const escaped = href
    .trim()
    .replace(/[\\()<>`*_[\]|&]/g, "\\$&")
    .replaceAll("\n", "%0A");
  return /[ \t]/.test(escaped) ? `<${escaped}>` : escaped;
}
