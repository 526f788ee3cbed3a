import type { Span } from "../../model/span.ts";
import type { Page } from "./page.ts";
import type { StyledText } from "./styled-text.ts";
import { createSpanStyler, type SpanStyler } from "./styled-text.ts";
import { type Column, columnsFor } from "./table-columns.ts";
import { lineSpans } from "./wrap.ts";

const SEPARATOR = " | ";

/** The cells of each row, as spans of the table's text. */
type Rows = readonly (readonly Span[])[];

/**
 * Aligns a table's columns. If they do not fit, cells wrap; if columns would get too narrow for that,
 * the cells of each row are stacked.
 */
export function layTable(table: StyledText, page: Page): string[] {
  const rows = rowsOf(table.text);
  const styleSpan = createSpanStyler(table, [], page.stylize);
  const cells = rows.map((row) => row.map(({ start, end }) => table.text.slice(start, end)));
  const columns = columnsFor(cells, SEPARATOR.length, page);
  return columns
    ? alignRows(rows, columns, table, styleSpan, page)
    : stackRows(rows, table, styleSpan, page);
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
  table: StyledText,
  styleSpan: SpanStyler,
  page: Page,
): string[] {
  const header = rows.findIndex((row) => row.length > 1);
  const hasRule = page.layout.terminal && header >= 0 && rows.length > header + 1;
  return rows.flatMap((row, index) => {
    const lines = alignRow(row, columns, table, styleSpan, page);
    return hasRule && index === header ? [...lines, ruleUnder(columns, page)] : lines;
  });
}

function ruleUnder(columns: readonly Column[], { stylize }: Page): string {
  return stylize(columns.map(({ width }) => "─".repeat(width)).join("─┼─"), "dim");
}

/** A row with a single cell is a title and may span all columns. */
function alignRow(
  row: readonly Span[],
  columns: readonly Column[],
  table: StyledText,
  styleSpan: SpanStyler,
  page: Page,
): string[] {
  const isAlone = row.length === 1 && columns.length > 1;
  const wrapped = row.map((cell, at) =>
    wrapCell(cell, isAlone ? page.layout.width : (columns[at]?.width ?? 0), table, page),
  );
  const styledLines = wrapped.map((lines) =>
    lines.map((span) => ({ span, text: styleSpan(span) })),
  );
  const height = wrapped.reduce((most, lines) => Math.max(most, lines.length), 1);
  const bar = page.stylize(page.layout.terminal ? " │ " : SEPARATOR, "dim");
  return Array.from({ length: height }, (_, line) => {
    const cells = styledLines.map((lines, at) => {
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
  { text }: StyledText,
  { wrap }: Page,
): Span[] {
  return wrap(text.slice(start, end), width).map((line) => ({
    start: line.start + start,
    end: line.end + start,
  }));
}

/** Puts each cell on its own line, after its column's header if there is room. */
function stackRows(rows: Rows, table: StyledText, styleSpan: SpanStyler, page: Page): string[] {
  const { layout, stylize } = page;
  const header = rows.findIndex((row) => row.length > 1);
  const heads = (rows[header] ?? []).map((cell) => headOf(cell, table, page));
  const between = layout.terminal ? stylize("─".repeat(layout.width >> 1), "dim") : "";
  return rows.flatMap((row, index) => [
    ...(index > 0 ? [between] : []),
    ...row.flatMap((cell, at) => {
      const first = index > header ? (heads[at] ?? "") : "";
      const taken = page.measure(first);
      return wrapCell(cell, layout.width - taken, table, page).map(
        (span, line) => (line === 0 ? stylize(first, "dim") : " ".repeat(taken)) + styleSpan(span),
      );
    }),
  ]);
}

function headOf({ start, end }: Span, { text }: StyledText, { measure, layout }: Page): string {
  const head = `${text.slice(start, end)}: `;
  return measure(head) > layout.width / 2 ? "" : head;
}
