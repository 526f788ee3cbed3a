import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE_CHARACTERS } from "../support/articles.ts";
import { runProgram } from "../support/run.ts";

const PILE = join("tests", "transcripts", "files", "shared");
const LINES = [
  { id: 7, text: "Dina Okello met Sam Reyes in Lima." },
  { id: "b", text: "Dina Okello left. Okello slept in Lima." },
  { text: "It rained." },
]
  .map((line) => JSON.stringify(line))
  .join("\n");

let scratch = "";
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "summit-reader-together-"));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const together = (argv: readonly string[], stdin?: string) =>
  runProgram(["entities", "--together", ...argv], stdin === undefined ? {} : { stdin });

describe("one list of the names in all articles", () => {
  it("is one JSON object for any number of articles", async () => {
    const { out } = await together(["--input", "jsonl", "--json"], LINES);
    const { articleCount, entities } = JSON.parse(out);
    expect(articleCount).toBe(3);
    expect(entities[0]).toEqual({
      id: "p1",
      type: "person",
      name: "Dina Okello",
      aliases: ["Okello"],
      articleCount: 2,
      count: 3,
      salience: expect.any(Number),
      articles: [
        { source: "stdin:1", id: 7, count: 1 },
        { source: "stdin:2", id: "b", count: 2 },
      ],
    });
  });

  it("is one JSON line per entity and per failed article", async () => {
    const { out, code } = await together(["--jsonl", "--input", "jsonl"], `${LINES}\nbad`);
    const records = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(records.map(({ name, error }) => name ?? error.code)).toEqual([
      "BAD_RECORD",
      "Dina Okello",
      "Lima",
      "Sam Reyes",
    ]);
    expect(code).toBe(0);
  });

  it.each([["--json"], ["--jsonl"]])("validates against the schema with %s", async (format) => {
    const { out: schema } = await runProgram(["schema", "entities"]);
    const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
    const validate = ajv.compile(JSON.parse(schema));
    const { out } = await together([format, "--input", "jsonl"], `${LINES}\nbad`);
    const texts = format === "--json" ? [out] : out.trimEnd().split("\n");
    for (const record of texts.map((text) => JSON.parse(text))) {
      expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
      if (!record.error) expect(validate({ ...record, strange: 1 })).toBe(false);
    }
  });

  it("has a row per entity, or per article of an entity", async () => {
    const rows = async (...argv: string[]) =>
      (await together(argv, LINES)).out.split("\n").slice(0, 3);
    expect(await rows("--input", "jsonl", "--format", "tsv", "--type", "person")).toEqual([
      "id\ttype\tname\taliases\tarticleCount\tcount\tsalience",
      expect.stringMatching(/^p1\tperson\tDina Okello\tOkello\t2\t3\t[01].*$/),
      expect.stringMatching(/^p2\tperson\tSam Reyes\t\t1\t1\t0\.\d+$/),
    ]);
    expect(await rows("--input", "jsonl", "--format", "tsv", "--by", "article")).toEqual([
      "id\ttype\tname\tsource\tarticleId\tcount",
      "p1\tperson\tDina Okello\tstdin:1\t7\t1",
      "p1\tperson\tDina Okello\tstdin:2\tb\t2",
    ]);
  });

  it("filters by counts over all articles", async () => {
    const { out } = await together(["--input", "jsonl", "--min-count", "3"], LINES);
    expect(out).toContain("Dina Okello");
    expect(out).not.toContain("Lima");
    const { out: wide } = await together(["--input", "jsonl", "--min-articles", "2"], LINES);
    expect(wide).toContain("Lima");
    expect(wide).not.toContain("Sam Reyes");
  });

  it("replaces a file only if an article could be read", async () => {
    const file = join(scratch, "names.json");
    writeFileSync(file, "old");
    const failed = await together(["--json", "-o", file, "nowhere.txt"]);
    expect([failed.code, readFileSync(file, "utf8")]).toEqual([66, "old"]);
    const { out } = await together(["--json", "-o", file, "--input", "jsonl"], LINES);
    expect(out).toBe("");
    expect(JSON.parse(readFileSync(file, "utf8")).articleCount).toBe(3);
  });

  it("reports failures and counts the rest", async () => {
    const { code, out, err } = await together(["--json", join(PILE, "a.txt"), "nowhere.txt"]);
    expect(code).toBe(2);
    expect(err).toBe("summit-reader: nowhere.txt: no such file or directory\n");
    const { articleCount, failures } = JSON.parse(out);
    expect([articleCount, failures]).toEqual([
      1,
      [
        {
          code: "NO_SUCH_INPUT",
          message: "nowhere.txt: no such file or directory",
          source: "nowhere.txt",
        },
      ],
    ]);
  });

  it("can be empty", async () => {
    const none = await together(["--exit-status"], "It rained.");
    expect([none.code, none.out]).toEqual([1, "no names found\n"]);
    const some = await together(["--exit-status"], "Rain fell in Lima.");
    expect(some.code).toBe(0);
  });

  it("prints no escape sequences", async () => {
    const line = JSON.stringify({ id: HOSTILE_CHARACTERS, text: "Rain fell in Lima." });
    for (const argv of [
      [],
      ["--by", "article"],
      ["--format", "csv", "--by", "article"],
      ["--json"],
    ]) {
      const { out } = await together(["--input", "jsonl", ...argv], line);
      expect(out.replaceAll("\r\n", "\n")).not.toMatch(
        /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/,
      );
    }
  });
});

describe("options that exclude each other", () => {
  it.each([
    [["--together", "--by", "mention"], "--together has no rows for mentions"],
    [["--together", "--no-merge"], "--together merges names"],
    [["--together", "--journal", "j", "-o", "x"], "--together cannot be resumed"],
    [["--together", "-o", "somewhere/"], "--together prints one list"],
    [["--by", "article"], "--by article needs --together"],
    [["--min-articles", "2"], "--min-articles needs --together"],
    [["--together", "--min-articles", "0"], "--min-articles takes a whole number"],
  ])("%j", async (argv, message) => {
    const { code, err } = await runProgram(["entities", ...argv], { stdin: "Rain fell in Lima." });
    expect(code).toBe(64);
    expect(err).toContain(message);
    expect(existsSync("somewhere")).toBe(false);
  });
});
