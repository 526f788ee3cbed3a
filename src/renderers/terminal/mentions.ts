import type { EntitiesResult } from "../../model/result.ts";
import { entityRows } from "../rows.ts";
import { sanitize } from "../sanitize.ts";
import { type Measure, padEnd } from "./columns.ts";

const COLUMNS = ["start", "end", "sentence", "type", "text", "name"];
const GAP = "  ";

/** An aligned table with a line a mention: where it stands, its kind, its text and its entity's name. */
export function renderMentions(result: EntitiesResult, measure: Measure): string[] {
  const rows = entityRows(result, "mention").map((row) =>
    COLUMNS.map((column) => sanitize(String(row[column] ?? "-")).replaceAll("\n", " ")),
  );
  const table = [COLUMNS, ...rows];
  const widths = COLUMNS.map((_, column) => widest(table, column, measure));
  return table.map((row) => {
    const cells = row.map((cell, column) => padEnd(cell, widths[column] ?? 0, measure));
    return cells.join(GAP).trimEnd();
  });
}

function widest(table: readonly string[][], column: number, measure: Measure): number {
  return table.reduce((width, row) => Math.max(width, measure(row[column] ?? "")), 0);
}
