import type { Mark } from "../model/article.ts";
import type { BlockDraft } from "../model/compose.ts";
import type { Span } from "../model/span.ts";
import { marksWithin } from "./drafts.ts";

const CELL_SEPARATOR = " | ";

/** The text of a cell; marks count from its start. */
export interface TableCell {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A table block's rows, which are its lines, and their cells, which bars part. */
export function tableRows({ text, marks = [] }: BlockDraft): TableCell[][] {
  const lines = cut(text, "\n");
  const marked = marksWithin(lines, marks);
  return lines.map(({ start, end }, at) => toCells(text.slice(start, end), marked[at] ?? []));
}

function toCells(line: string, marks: readonly Mark[]): TableCell[] {
  const cells = cut(line, CELL_SEPARATOR);
  const marked = marksWithin(cells, marks);
  return cells.map(({ start, end }, at) => ({
    text: line.slice(start, end),
    marks: marked[at] ?? [],
  }));
}

function cut(text: string, separator: string): Span[] {
  let at = 0;
  return text.split(separator).map(({ length }) => {
    const start = at;
    at += length + separator.length;
    return { start, end: start + length };
  });
}
