import type { EntitiesResult } from "../../model/result.ts";
import { sanitize } from "../sanitize.ts";
import { entityRows } from "../tables/rows.ts";
import { padEnd } from "./columns.ts";
import type { Page } from "./page.ts";

type ColumnName = "start" | "end" | "sentence" | "type" | "text" | "name";

const COLUMNS: readonly ColumnName[] = ["start", "end", "sentence", "type", "text", "name"];
/** Column sets to try in turn on a narrow terminal. */
const COLUMN_SETS: readonly (readonly ColumnName[])[] = [
  COLUMNS,
  ["start", "sentence", "type", "text", "name"],
  ["start", "type", "text"],
  ["start", "text"],
];
/** Columns whose cells may be truncated. */
const ELASTIC: ReadonlySet<ColumnName> = new Set(["text", "name"]);
const MIN_ELASTIC_WIDTH = 10;
const GAP = "  ";

type Row = Readonly<Record<ColumnName, string>>;

/** An aligned table with a row per mention: position, type, text and the entity's name. */
export function renderMentions(result: EntitiesResult, page: Page): string[] {
  const head = Object.fromEntries(COLUMNS.map((name) => [name, name])) as Row;
  const rows = entityRows(result, "mention").map(
    (row) => Object.fromEntries(COLUMNS.map((name) => [name, cellOf(row[name])])) as Row,
  );
  const table = [head, ...rows];
  const widths = Object.fromEntries(
    COLUMNS.map((name) => [name, widest(table, name, page)]),
  ) as Readonly<Record<ColumnName, number>>;
  const columns = fittingColumns(widths, page);
  return table.map((row) => {
    const cells = columns.map(({ name, width }) => padEnd(row[name], width, page.measure));
    return cells.join(GAP).trimEnd();
  });
}

function cellOf(value: unknown): string {
  return sanitize(String(value ?? "-")).replaceAll("\n", " ");
}

function widest(table: readonly Row[], name: ColumnName, { measure }: Page): number {
  return table.reduce((width, row) => Math.max(width, measure(row[name])), 0);
}

/** In a pipe, all columns at full width. */
function fittingColumns(widths: Readonly<Record<ColumnName, number>>, { layout }: Page) {
  const { width, terminal } = layout;
  const whole = COLUMNS.map((name) => ({ name, width: widths[name] }));
  if (!terminal || width === 0) return whole;
  for (const names of COLUMN_SETS) {
    const fixed = names.filter((name) => !ELASTIC.has(name));
    const elastic = names.filter((name) => ELASTIC.has(name));
    const taken = fixed.reduce((sum, name) => sum + widths[name] + GAP.length, 0);
    const room = Math.floor((width - taken - GAP.length * (elastic.length - 1)) / elastic.length);
    if (room < MIN_ELASTIC_WIDTH && names !== COLUMN_SETS.at(-1)) continue;
    return names.map((name) => ({
      name,
      width: ELASTIC.has(name) ? Math.min(widths[name], Math.max(2, room)) : widths[name],
    }));
  }
  return whole;
}
