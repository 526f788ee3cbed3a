import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { runProgram } from "./support/run.ts";

const FILES = join("tests", "transcripts", "files");
const SOURCES = [
  join("article", "japan-peru-summit.txt"),
  join(FILES, "ferry.txt"),
  join(FILES, "notes.md"),
  join(FILES, "pile.jsonl"),
  join("tests", "fixtures", "html-news-page", "source.html"),
  join(FILES, "empty.txt"),
  "nowhere.txt",
];
const RUNS = [
  ["show", "--json"],
  ["show", "--json", "--entities"],
  ["summary", "--json"],
  ["summary", "--json", "--explain", "--with-text"],
  ["entities", "--json"],
  ["why", "--json", "Japan"],
  ["why", "--jsonl", "--offsets", "codepoint", "--with-text", "reid"],
  ["entities", "--jsonl", "--offsets", "codepoint", "--with-text"],
];

async function validatorOf(command: string) {
  const { out } = await runProgram(["schema", command]);
  return new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(
    JSON.parse(out),
  );
}

function recordsIn(out: string, isLines: boolean): unknown[] {
  return isLines
    ? out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line))
    : JSON.parse(out);
}

describe("real output validates against its schema", () => {
  it.each(RUNS)("%s %s %s", async (...argv) => {
    const validate = await validatorOf(argv[0] ?? "");
    const { out } = await runProgram([...argv, ...SOURCES]);
    const records = recordsIn(out, argv.includes("--jsonl"));
    expect(records.length).toBeGreaterThan(SOURCES.length);
    for (const record of records) {
      expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it("but not a record with a missing key or a wrong value", async () => {
    const validate = await validatorOf("summary");
    const { out } = await runProgram(["summary", "--json", SOURCES[0] ?? ""]);
    const record = JSON.parse(out);
    expect(validate(record)).toBe(true);
    const { words: _, ...incomplete } = record;
    expect(validate(incomplete)).toBe(false);
    expect(validate({ ...record, compression: 7 })).toBe(false);
  });

  it("and the schema command prints the shipped file", async () => {
    const { out } = await runProgram(["schema", "show"]);
    expect(out).toBe(readFileSync(join("schemas", "show.schema.json"), "utf8"));
  });
});
