/**
 * `npm run eval [-- SUITE...]`: scores quality, ours next to other systems in the same run. With `--check`
 * it fails if a figure is below its floor in bench/floors.json.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { scoreExtraction } from "./extraction.ts";
import { scoreNames } from "./names.ts";
import { scoreSentences } from "./sentences.ts";
import { scoreSummaries } from "./summary.ts";

const SUITES = {
  sentences: scoreSentences,
  names: scoreNames,
  summary: scoreSummaries,
  extraction: scoreExtraction,
};

type Row = Readonly<Record<string, unknown>>;

const data = resolve(process.env.SUMMIT_READER_DATA ?? "../shared/data");
const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const names = Object.keys(SUITES) as (keyof typeof SUITES)[];
const rows: Row[] = [];

for (const name of names.filter((one) => asked.length === 0 || asked.includes(one))) {
  const found = (await SUITES[name](data)).map(flatten);
  if (found.length === 0) console.log(`${name}: skipped, its data is not at ${data}`);
  else printTables(found);
  rows.push(...found);
}
if (process.argv.includes("--check")) process.exitCode = belowFloor(rows) > 0 ? 1 : 0;

/** Prints a table for each run of rows with the same columns. */
function printTables(found: readonly Row[]): void {
  const columns = (row: Row) => Object.keys(row).join();
  let table: Row[] = [];
  for (const [index, row] of found.entries()) {
    table.push(row);
    const next = found[index + 1];
    if (next && columns(next) === columns(row)) continue;
    console.table(table);
    table = [];
  }
}

/** Lifts the figures of inner objects to the top level. */
function flatten(row: object): Row {
  const entries = Object.entries(row).flatMap(([key, value]) =>
    typeof value === "object" && value !== null ? Object.entries(value) : [[key, value] as const],
  );
  return Object.fromEntries(entries);
}

/** Counts our figures below their floor. Floors are keyed `suite/set[/type][/budget]/figure`. */
function belowFloor(found: readonly Row[]): number {
  const floors: Record<string, number> = JSON.parse(readFileSync("bench/floors.json", "utf8"));
  const ours = found.filter((row) => row.system === "summit-reader");
  const misses = ours.flatMap((row) =>
    Object.entries(row).flatMap(([figure, value]) => {
      const key = [row.suite, row.set, row.type, row.budget, figure]
        .filter((part) => part !== undefined)
        .join("/");
      const floor = floors[key];
      return floor !== undefined && Number(value) < floor
        ? [`${key}: ${value} is below the floor of ${floor}`]
        : [];
    }),
  );
  for (const miss of misses) console.error(miss);
  return misses.length;
}
