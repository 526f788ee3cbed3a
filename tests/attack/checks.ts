import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { CommandLine } from "./commands.ts";
import { strayControls } from "./gate.ts";
import { lostInk } from "./ink.ts";

/** What a run of the program gave. */
export interface RunOutcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A promise of the program that a run broke. */
export interface Fault {
  readonly kind:
    | "escape"
    | "exit"
    | "message"
    | "json"
    | "schema"
    | "span"
    | "ink"
    | "table"
    | "time";
  readonly detail: string;
}

/** Exit codes that an article can bring about: done, nothing found, some failed, bad data. */
const ARTICLE_EXIT_CODES: readonly number[] = [0, 1, 2, 65];

/** Checks the streams and the exit code of one run. */
export function checkRun(line: CommandLine, run: RunOutcome): Fault[] {
  return [
    ...strayControls(run.out, {
      mayStyle: line.mayStyle,
      endsLinesWithCr: line.format.startsWith("csv"),
    }).map((detail) => fault("escape", `stdout: ${detail}`)),
    ...strayControls(run.err).map((detail) => fault("escape", `stderr: ${detail}`)),
    ...checkExit(run),
    ...checkMessages(run),
    ...checkFormat(line, run.out),
  ];
}

/** Checks that nothing visible of an article's text is missing in its layout. */
export function checkInk(articleText: string, shown: string): Fault[] {
  const lost = lostInk(articleText, shown);
  return lost === "" ? [] : [fault("ink", JSON.stringify(lost))];
}

export function fault(kind: Fault["kind"], detail: string): Fault {
  return { kind, detail: detail.slice(0, 400) };
}

function checkExit({ code, err }: RunOutcome): Fault[] {
  return ARTICLE_EXIT_CODES.includes(code) ? [] : [fault("exit", `${code}: ${err.slice(0, 200)}`)];
}

/** Every line on standard error is a message of the program's. */
function checkMessages({ err }: RunOutcome): Fault[] {
  const lines = err.split("\n").filter((one) => one !== "");
  return lines
    .filter((one) => !one.startsWith("summit-reader: "))
    .map((one) => fault("message", JSON.stringify(one)));
}

function checkFormat({ command, format }: CommandLine, out: string): Fault[] {
  if (out === "") return [];
  if (format === "json")
    return parsed(out, (value) => [value].flat().flatMap((one) => checkRecord(command, one)));
  if (format === "jsonl") {
    const lines = out.trimEnd().split("\n");
    return lines.flatMap((one) => parsed(one, (value) => checkRecord(command, value)));
  }
  if (format === "csv") return checkTable(csvRows(out));
  if (format === "tsv")
    return checkTable(
      out
        .slice(0, -1)
        .split("\n")
        .map((row) => row.split("\t")),
    );
  return [];
}

function parsed(json: string, check: (value: unknown) => Fault[]): Fault[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return [fault("json", `${error}: ${json.slice(0, 200)}`)];
  }
  return check(value);
}

const validators = new Map<string, ValidateFunction>();

function validatorOf(command: string): ValidateFunction {
  const known = validators.get(command);
  if (known) return known;
  const schema = JSON.parse(readFileSync(join("schemas", `${command}.schema.json`), "utf8"));
  const validate = new Ajv2020({ strict: false }).compile(schema);
  validators.set(command, validate);
  return validate;
}

function checkRecord(command: string, record: unknown): Fault[] {
  const validate = validatorOf(command);
  const faults = validate(record)
    ? []
    : [
        fault(
          "schema",
          `${JSON.stringify(validate.errors?.slice(-2))} in ${JSON.stringify(record).slice(0, 200)}`,
        ),
      ];
  return [...faults, ...checkSpans(record)];
}

interface SpannedRecord {
  readonly text?: unknown;
  readonly offsets?: unknown;
  readonly error?: unknown;
}

/** Every object with `start`, `end` and a surface is that slice of the record's text. */
function checkSpans(record: unknown): Fault[] {
  if (typeof record !== "object" || record === null) return [];
  const { text, offsets, error, ...fields } = record as SpannedRecord;
  if (typeof text !== "string" || error !== undefined || "compression" in fields) return [];
  const units = offsets === "codepoint" ? [...text] : undefined;
  const slice = (start: number, end: number) =>
    units ? units.slice(start, end).join("") : text.slice(start, end);
  return spansIn(fields, 6).flatMap(({ start, end, surface }) =>
    slice(start, end) === surface
      ? []
      : [
          fault(
            "span",
            `${start}..${end} is ${JSON.stringify(slice(start, end))}, not ${JSON.stringify(surface)}`,
          ),
        ],
  );
}

interface FoundSpan {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

/** Fields of the program's own that hold spans; what came with the article may hold anything. */
const SPAN_FIELDS = ["entities", "sentences", "mentions"];

function spansIn(value: unknown, depth: number): FoundSpan[] {
  if (depth === 0 || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => spansIn(one, depth - 1));
  const { start, end, text } = value as Record<string, unknown>;
  const own =
    typeof start === "number" && typeof end === "number" && typeof text === "string"
      ? [{ start, end, surface: text }]
      : [];
  const inner = Object.entries(value)
    .filter(([key]) => SPAN_FIELDS.includes(key))
    .flatMap(([, one]) => spansIn(one, depth - 1));
  return [...own, ...inner];
}

/** Every row has as many cells as the header. */
function checkTable(rows: readonly (readonly string[])[]): Fault[] {
  const [header = []] = rows;
  return rows
    .filter((row) => row.length !== header.length)
    .map((row) =>
      fault("table", `${row.length} cells, not ${header.length}: ${JSON.stringify(row)}`),
    );
}

/** RFC 4180, read by a few lines that share nothing with those that wrote it. */
function csvRows(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === ",") continue;
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
  }
  return rows;
}
