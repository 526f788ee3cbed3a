import type { Result } from "../model/result.ts";
import type { Renderer, RenderSettings, RowUnit } from "./renderer.ts";
import { type Cell, columnsOf, entityRows, type Row, sharedRows } from "./rows.ts";
import { sanitize } from "./sanitize.ts";

/** How one delimited format writes a cell and ends a row. */
export interface Dialect {
  readonly delimiter: string;
  readonly rowEnd: string;
  readonly quote: (cell: string) => string;
}

/** A renderer of entities as delimited rows under one header. */
export function createDelimited(dialect: Dialect, options: RenderSettings): Renderer {
  const columns = columnsOf(options);
  const toCell = (cell: Cell | undefined) => dialect.quote(sanitize(String(cell ?? "")));
  const toLine = (cells: readonly (Cell | undefined)[]) =>
    cells.map(toCell).join(dialect.delimiter) + dialect.rowEnd;
  return {
    head: toLine(columns),
    separator: "",
    tail: "",
    render(result) {
      return rowsOf(result, options.entities.by)
        .map((row) => toLine(columns.map((column) => row[column])))
        .join("");
    },
  };
}

function rowsOf(result: Result, by: RowUnit): Row[] {
  if (result.kind === "together") return sharedRows(result, by);
  return result.kind === "entities" ? entityRows(result, by) : [];
}
