import type { BlockDraft } from "../../model/compose.ts";
import { escapeHeadingEnd, escapeLineStart } from "./escape.ts";
import { writeInline } from "./inline.ts";

type Content = Pick<BlockDraft, "text" | "marks">;

/** A paragraph's lines, all but the last with a hard break at their end. White space around lines is left out. */
export function writeLines({ text, marks = [] }: Content): string[] {
  const lines = writeInline(text, marks, "lines").trim().split("\n").map(trimLine);
  return lines.map((line, at) => {
    const escaped = escapeLineStart(line);
    return at < lines.length - 1 ? `${escaped}\\` : escaped;
  });
}

/** A heading's text on one line. */
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
