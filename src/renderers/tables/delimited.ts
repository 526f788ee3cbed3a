import type { Result } from "../../model/result.ts";
import type { Renderer, RendererModule, RenderSettings, RowUnit } from "../renderer.ts";
import { sanitize } from "../sanitize.ts";
import { type Cell, columnsOf, corpusRows, entityRows, type Row } from "./rows.ts";

/** Comma-separated values (RFC 4180): rows end in CRLF, quotes are doubled. */
export const csv: RendererModule = {
  create: (settings) =>
    createDelimited({ delimiter: ",", rowEnd: "\r\n", quote: quoteCsv }, settings),
};

/** Tab-separated values; tabs, newlines and backslashes become `\t`, `\n` and `\\`. */
export const tsv: RendererModule = {
  create: (settings) =>
    createDelimited({ delimiter: "\t", rowEnd: "\n", quote: escapeTsv }, settings),
};

/** How a delimited format writes cells and ends rows. */
interface Dialect {
  readonly delimiter: string;
  readonly rowEnd: string;
  readonly quote: (cell: string) => string;
}

function quoteCsv(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const ESCAPES: Readonly<Record<string, string>> = { "\t": "\\t", "\n": "\\n", "\\": "\\\\" };

function escapeTsv(cell: string): string {
  return cell.replace(/[\t\n\\]/g, (found) => ESCAPES[found] ?? found);
}

/** Renders entities as rows under one header. */
function createDelimited(dialect: Dialect, settings: RenderSettings): Renderer {
  const columns = columnsOf(settings);
  const toCell = (cell: Cell | undefined) => dialect.quote(sanitize(String(cell ?? "")));
  const toLine = (cells: readonly (Cell | undefined)[]) =>
    cells.map(toCell).join(dialect.delimiter) + dialect.rowEnd;
  return {
    head: toLine(columns),
    separator: "",
    tail: "",
    render(result) {
      return rowsOf(result, settings.entities.by)
        .map((row) => toLine(columns.map((column) => row[column])))
        .join("");
    },
  };
}

function rowsOf(result: Result, by: RowUnit): Row[] {
  if (result.kind === "corpus") return corpusRows(result, by);
  return result.kind === "entities" ? entityRows(result, by) : [];
}
