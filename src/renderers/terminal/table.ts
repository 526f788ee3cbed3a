import type { Span } from "../../model/span.ts";
import type { Page } from "./page.ts";
import type { ShownText } from "./styled-text.ts";
import { type PaintSpan, spanPainter } from "./styled-text.ts";
import { type Column, columnsFor } from "./table-columns.ts";
import { lineSpans } from "./wrap.ts";

const SEPARATOR = " | ";

/** A table's rows, as spans of its text; bars part the cells. */
type Rows = readonly (readonly Span[])[];

/**
 * A table with its columns aligned; where they do not fit, cells take several lines, and where even
 * that would be too narrow, each row is a list of its cells under one another.
 */
export function layTable(table: ShownText, page: Page): string[] {
  const rows = rowsOf(table.text);
  const paint = spanPainter(table, [], page.painter);
  const cells = rows.map((row) => row.map(({ start, end }) => table.text.slice(start, end)));
  const columns = columnsFor(cells, SEPARATOR.length, page);
  return columns
    ? alignRows(rows, columns, table, paint, page)
    : stackRows(rows, table, paint, page);
}

function rowsOf(text: string): Rows {
  return lineSpans(text).map(({ start, end }) => {
    const cells: Span[] = [];
    for (let from = start; ; ) {
      const bar = text.indexOf(SEPARATOR, from);
      if (bar < 0 || bar >= end) return [...cells, { start: from, end }];
      cells.push({ start: from, end: bar });
      from = bar + SEPARATOR.length;
    }
  });
}

function alignRows(
  rows: Rows,
  columns: readonly Column[],
  table: ShownText,
  paint: PaintSpan,
  page: Page,
): string[] {
  const header = rows.findIndex((row) => row.length > 1);
  const hasRule = page.layout.terminal && header >= 0 && rows.length > header + 1;
  return rows.flatMap((row, index) => {
    const lines = alignRow(row, columns, table, paint, page);
    return hasRule && index === header ? [...lines, ruleUnder(columns, page)] : lines;
  });
}

function ruleUnder(columns: readonly Column[], { painter }: Page): string {
  return painter(columns.map(({ width }) => "─".repeat(width)).join("─┼─"), "dim");
}

/** A row that is alone in its line, a title, is not held to the first column. */
function alignRow(
  row: readonly Span[],
  columns: readonly Column[],
  table: ShownText,
  paint: PaintSpan,
  page: Page,
): string[] {
  const isAlone = row.length === 1 && columns.length > 1;
  const wrapped = row.map((cell, at) =>
    wrapCell(cell, isAlone ? page.layout.width : (columns[at]?.width ?? 0), table, page),
  );
  const painted = wrapped.map((lines) => lines.map((span) => ({ span, text: paint(span) })));
  const height = wrapped.reduce((most, lines) => Math.max(most, lines.length), 1);
  const bar = page.painter(page.layout.terminal ? " │ " : SEPARATOR, "dim");
  return Array.from({ length: height }, (_, line) => {
    const cells = painted.map((lines, at) => {
      const { span, text } = lines[line] ?? { span: { start: 0, end: 0 }, text: "" };
      const taken = page.measure(table.text.slice(span.start, span.end));
      const column = isAlone ? undefined : columns[at];
      const blanks = " ".repeat(Math.max(0, (column?.width ?? 0) - taken));
      if (column?.isNumeric && page.layout.terminal) return blanks + text;
      return at === row.length - 1 ? text : text + blanks;
    });
    return cells.join(bar);
  });
}

function wrapCell(
  { start, end }: Span,
  width: number,
  { text }: ShownText,
  { wrap }: Page,
): Span[] {
  return wrap(text.slice(start, end), width).map((line) => ({
    start: line.start + start,
    end: line.end + start,
  }));
}

/** Row under row, a cell a line, each behind the head of its column where there is room for that. */
function stackRows(rows: Rows, table: ShownText, paint: PaintSpan, page: Page): string[] {
  const { layout, painter } = page;
  const header = rows.findIndex((row) => row.length > 1);
  const heads = (rows[header] ?? []).map((cell) => headOf(cell, table, page));
  const between = layout.terminal ? painter("─".repeat(layout.width >> 1), "dim") : "";
  return rows.flatMap((row, index) => [
    ...(index > 0 ? [between] : []),
    ...row.flatMap((cell, at) => {
      const first = index > header ? (heads[at] ?? "") : "";
      const taken = page.measure(first);
      return wrapCell(cell, layout.width - taken, table, page).map(
        (span, line) => (line === 0 ? painter(first, "dim") : " ".repeat(taken)) + paint(span),
      );
    }),
  ]);
}

function headOf({ start, end }: Span, { text }: ShownText, { measure, layout }: Page): string {
  const head = `${text.slice(start, end)}: `;
  return measure(head) > layout.width / 2 ? "" : head;
}
