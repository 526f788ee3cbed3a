/** What a line's cells are called where no header says it; all further cells are aliases. */
const COLUMNS: readonly string[] = ["name", "type", "aliases"];

const ESCAPED: Readonly<Record<string, string>> = { "\\t": "\t", "\\n": "\n", "\\\\": "\\" };

/**
 * The lines of tab-separated values, each with where it stands: name, type, aliases with semicolons
 * between them. `#` begins a comment line. A first line that has the words "name" and "type" tells
 * the columns, so that a table that this program wrote can be read.
 */
export function readTsvEntries(text: string, path: string): (readonly [string, unknown])[] {
  const lines = text
    .split("\n")
    .map((line, index) => ({ line, place: `${path}:${index + 1}` }))
    .filter(({ line }) => line.trim() !== "" && !line.trimStart().startsWith("#"));
  const header = headerOf(lines[0]?.line ?? "");
  const rows = header ? lines.slice(1) : lines;
  return rows.map(({ line, place }) => [place, entryOf(cellsOf(line), header ?? COLUMNS)] as const);
}

function headerOf(line: string): readonly string[] | undefined {
  const cells = cellsOf(line).map((cell) => cell.trim().toLowerCase());
  return cells.includes("name") && cells.includes("type") ? cells : undefined;
}

function cellsOf(line: string): string[] {
  const cells = line.split("\t");
  return line.includes("\\") ? cells.map(withoutEscapes) : cells;
}

function withoutEscapes(cell: string): string {
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
