import { ReaderError } from "../../model/failure.ts";
import { findJsonError } from "../json-error.ts";

/** An entry of a list, not checked yet, with its position for errors: `names.tsv:3`. */
export type ListEntry = readonly [position: string, entry: unknown];

/**
 * Reads a JSON array of entries, or an object with that array under `entities`, like this program's own
 * output.
 * @throws ReaderError `BAD_RECORD` with the line if it is not JSON, or if there is no array.
 */
export function readJsonEntries(text: string, path: string): ListEntry[] {
  const value = parse(text, path);
  const list = Array.isArray(value) ? value : (value as { entities?: unknown } | null)?.entities;
  if (!Array.isArray(list)) throw bad(path, "not a list of names");
  return list.map((entry, index) => [`${path}, entry ${index + 1}`, entry] as const);
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const line = text.slice(0, findJsonError(text)).split("\n").length;
    throw bad(`${path}:${line}`, "not valid JSON");
  }
}

function bad(source: string, why: string): ReaderError {
  return new ReaderError({ code: "BAD_RECORD", source, why });
}

/** The columns of a file without a header; all further cells are aliases. */
const COLUMNS: readonly string[] = ["name", "type", "aliases"];

const ESCAPED: Readonly<Record<string, string>> = { "\\t": "\t", "\\n": "\n", "\\\\": "\\" };

/**
 * Reads tab-separated lines: name, type, and aliases separated by semicolons. `#` starts a comment line.
 * If the first line contains "name" and "type", it names the columns, so tables that this program wrote
 * can be read back.
 */
export function readTsvEntries(text: string, path: string): ListEntry[] {
  const lines = text
    .split("\n")
    .map((line, index) => ({ line, position: `${path}:${index + 1}` }))
    .filter(({ line }) => line.trim() !== "" && !line.trimStart().startsWith("#"));
  const header = headerOf(lines[0]?.line ?? "");
  const rows = header ? lines.slice(1) : lines;
  return rows.map(
    ({ line, position }) => [position, entryOf(cellsOf(line), header ?? COLUMNS)] as const,
  );
}

function headerOf(line: string): readonly string[] | undefined {
  const cells = cellsOf(line).map((cell) => cell.trim().toLowerCase());
  return cells.includes("name") && cells.includes("type") ? cells : undefined;
}

function cellsOf(line: string): string[] {
  const cells = line.split("\t");
  return line.includes("\\") ? cells.map(unescapeCell) : cells;
}

function unescapeCell(cell: string): string {
  return cell.replace(/\\[tn\\]/g, (found) => ESCAPED[found] ?? found);
}

function entryOf(cells: readonly string[], columns: readonly string[]) {
  const cell = (name: string) => cells[columns.indexOf(name)] ?? "";
  const aliases = [cell("aliases"), ...cells.slice(columns.length)];
  return {
    name: cell("name"),
    type: cell("type"),
    aliases: aliases.flatMap((one) => one.split(";")).filter((one) => one.trim() !== ""),
  };
}
