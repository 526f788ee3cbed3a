import type { Page } from "./page.ts";

/** The layout of one table column. */
export interface Column {
  readonly width: number;
  /** Whether all cells below the header are numbers. */
  readonly isNumeric: boolean;
}

const MIN_COLUMN_WIDTH = 6;
const NUMBER = /^[\d\s.,:%$€£+\u2212-]*\d[\d\s.,:%$€£+\u2212-]*$/;

/**
 * Gives each column the width of its widest cell or, on a narrow page, a share of the width. Returns
 * undefined if a column would be too narrow to read.
 * @param gap Terminal columns between two cells.
 */
export function columnsFor(
  rows: readonly (readonly string[])[],
  gap: number,
  { layout: { width }, measure }: Page,
): Column[] | undefined {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const cells = rows.filter((row) => row.length > 1 || count === 1);
  const natural = Array.from({ length: count }, (_, at) =>
    cells.reduce((widest, row) => Math.max(widest, measure(row[at] ?? "")), 1),
  );
  const room = width - gap * (count - 1);
  const widths = width === 0 ? natural : shareOut(natural, room);
  return widths?.map((width, at) => ({ width, isNumeric: isNumeric(cells, at) }));
}

function isNumeric(rows: readonly (readonly string[])[], at: number): boolean {
  const body = rows.slice(1).map((row) => row[at] ?? "");
  return body.length > 0 && body.every((cell) => cell.length < 40 && NUMBER.test(cell));
}

/** Narrow columns keep their width; the others share the rest equally. */
function shareOut(natural: readonly number[], room: number): number[] | undefined {
  const widths = [...natural];
  const byWidth = natural.map((_, at) => at).sort((a, b) => (natural[a] ?? 0) - (natural[b] ?? 0));
  let left = room;
  for (const [index, at] of byWidth.entries()) {
    const share = Math.floor(left / (byWidth.length - index));
    const width = Math.min(natural[at] ?? 0, share);
    if (width < Math.min(MIN_COLUMN_WIDTH, natural[at] ?? 0)) return undefined;
    widths[at] = width;
    left -= width;
  }
  return widths;
}
