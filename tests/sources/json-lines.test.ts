import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { opensAsJsonLines, opensLongRecord } from "../../src/sources/container-signatures.ts";
import { runProgram } from "../support/run.ts";

const RECORD = '{"id":1,"text":"Ana Lima left Porto."}';
const LONG = `{"id":1,"title":"On ships","text":"${"Ana Lima left Porto. ".repeat(400)}`;

const bytes = (text: string) => new TextEncoder().encode(text);

describe("opensAsJsonLines", () => {
  it.each([
    `${RECORD}\n${RECORD}\n`,
    `\n${RECORD}\r\n{"text":"cut off`,
    '{"html":"<p>Ships.</p>"}\n\n{}',
  ])("%j", (text) => expect(opensAsJsonLines(bytes(text))).toBe(true));

  it.each([
    RECORD,
    `${RECORD}\n`,
    `${RECORD}\nand prose`,
    `{\n  "text": "Ships."\n}`,
    '{"a":1}\n{"a":2}',
    "{text}\n{more}",
    "",
  ])("not %j", (text) => expect(opensAsJsonLines(bytes(text))).toBe(false));
});

describe("opensLongRecord", () => {
  it("accepts a first line without an end", () => {
    expect(opensLongRecord(bytes(LONG.slice(0, 4096)))).toBe(true);
  });

  it.each([RECORD, `${RECORD}\n`, '{"other":"Ships', '"text": "Ships', ""])("rejects %j", (text) =>
    expect(opensLongRecord(bytes(text))).toBe(false),
  );
});

describe("standard input without a declared format", () => {
  it("is read line by line if it has records", async () => {
    const { out, code } = await runProgram(["entities", "--jsonl"], {
      stdin: `${RECORD}\n${RECORD}\nno record\n`,
    });
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ source, error }) => source ?? error.source)).toEqual([
      "stdin:1",
      "stdin:2",
      "stdin:3",
    ]);
    expect(lines[0].entities.map(({ name }: { name: string }) => name)).toEqual([
      "Ana Lima",
      "Porto",
    ]);
    expect(code).toBe(0);
  });

  it("is read line by line if the first record is long", async () => {
    const { out } = await runProgram(["show", "--jsonl"], { stdin: `${LONG}"}\n${RECORD}\n` });
    expect(out.trim().split("\n")).toHaveLength(2);
  });

  it.each([RECORD, JSON.stringify(JSON.parse(RECORD), undefined, 2)])(
    "is one article where it is one record: %j",
    async (stdin) => {
      const { out } = await runProgram(["show", "--json"], { stdin });
      expect(JSON.parse(out)).toMatchObject({ source: "stdin", text: "Ana Lima left Porto." });
    },
  );
});

describe("a file with a .json name", () => {
  it("is read line by line if it has several records", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "summit-reader-")), "pile.json");
    writeFileSync(file, `${RECORD}\n${RECORD}\n`);
    const { out } = await runProgram(["show", "--jsonl", file]);
    expect(out.trim().split("\n")).toHaveLength(2);
  });
});
