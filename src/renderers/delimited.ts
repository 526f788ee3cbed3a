import type { Renderer, RenderOptions } from "./renderer.ts";
import { type Cell, COLUMNS, entityRows } from "./rows.ts";
import { sanitize } from "./sanitize.ts";

/** How one delimited format writes a cell and ends a row. */
export interface Dialect {
  readonly delimiter: string;
  readonly rowEnd: string;
  readonly quote: (cell: string) => string;
}

/** A renderer of entities as delimited rows under one header. */
export function createDelimited(dialect: Dialect, { by }: RenderOptions): Renderer {
  const columns = COLUMNS[by];
  const toCell = (cell: Cell | undefined) => dialect.quote(sanitize(String(cell ?? "")));
  const toLine = (cells: readonly (Cell | undefined)[]) =>
    cells.map(toCell).join(dialect.delimiter) + dialect.rowEnd;
  return {
    head: toLine(columns),
    separator: "",
    tail: "",
    render(result) {
      if (result.kind !== "entities") return "";
      const rows = entityRows(result, by);
      return rows.map((row) => toLine(columns.map((column) => row[column]))).join("");
    },
  };
}
