import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startReplacement } from "../../src/cli/output/replacement.ts";
import { HOSTILE_CHARACTERS } from "../support/articles.ts";
import { fakeHost } from "../support/fake-host.ts";
import { runProgram } from "../support/run.ts";

const ARTICLE = join("article", "japan-peru-summit.txt");
const FERRY = join("tests", "transcripts", "files", "ferry.txt");
const PILE = join("tests", "transcripts", "files", "pile.jsonl");
const COMMANDS = ["show", "summary", "entities"];

let scratch = "";
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "summit-reader-cli-"));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

describe("where articles come from", () => {
  it("reads the shipped article without a source, and notes it", async () => {
    const { code, out, err } = await runProgram(["show"]);
    expect(code).toBe(0);
    expect(out).toContain("TOKYO — The leaders of Japan and Peru");
    expect(err).toBe(
      "summit-reader: no source given: using the article that comes with the program\n",
    );
    expect((await runProgram(["show", "-q"])).err).toBe("");
  });

  it("reads standard input if it has data", async () => {
    const { out, err } = await runProgram(["show"], { stdin: "Rain fell on Lima.\n" });
    expect(out).toBe("Rain fell on Lima.\n");
    expect(err).toBe("");
  });

  it("prints the help without arguments on a terminal", async () => {
    expect((await runProgram([])).out).toMatch(/^Usage: summit-reader/);
  });

  it("reads the articles of a directory in name order", async () => {
    for (const name of ["b.txt", "a.md", "c.jsonl", "z.pdf", ".hidden.txt"]) {
      writeFileSync(
        join(scratch, name),
        name.endsWith("l") ? '{"text":"Text of c."}\n' : `Text of ${name}.\n`,
      );
    }
    const { out } = await runProgram(["show", "--json", scratch]);
    const texts = JSON.parse(out).map(({ text }: { text: string }) => text);
    expect(texts).toEqual(["Text of a.md.", "Text of b.txt.", "Text of c."]);
  });

  it("reads ten files at once", async () => {
    const names = Array.from({ length: 10 }, (_, i) => join(scratch, `${i}.txt`));
    for (const [i, name] of names.entries())
      writeFileSync(name, `Mayor Ana Lima opened bridge ${i} in Porto.\n`);
    for (const command of COMMANDS) {
      const { code, out } = await runProgram([command, "--json", ...names]);
      expect(code).toBe(0);
      expect(JSON.parse(out).map(({ source }: { source: string }) => source)).toEqual(names);
    }
  });

  it("reads a BOM, CRLF and UTF-16", async () => {
    const { out } = await runProgram(["show"], { stdin: "\ufeffOne.\r\n\r\nTwo.\r\n" });
    expect(out).toBe("One.\n\nTwo.\n");
    const utf16 = Buffer.from("\ufeffÅse.", "utf16le");
    expect((await runProgram(["show"], { stdin: utf16 })).out).toBe("Åse.\n");
  });
});

describe("the JSON's shape depends on the request, not on the results", () => {
  it.each([
    [[FERRY], "object"],
    [[FERRY, ARTICLE], "array"],
    [[PILE], "array"],
    [["tests/transcripts/files/news"], "array"],
  ])("%j gives an %s", async (sources, shape) => {
    const { out } = await runProgram(["summary", "--json", ...sources]);
    expect(Array.isArray(JSON.parse(out)) ? "array" : "object").toBe(shape);
  });

  it("prints one line per article with --jsonl", async () => {
    const { out } = await runProgram(["show", "--jsonl", FERRY, ARTICLE]);
    const lines = out.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).source)).toEqual([FERRY, ARTICLE]);
  });
});

describe("the filter contract", () => {
  const run = (args: string[], stdin: string) =>
    runProgram(["entities", "--input", "jsonl", "--jsonl", ...args], { stdin });

  it("prints one line per line, in order, with its id and fields", async () => {
    const stdin =
      '{"id":"a","text":"Rain fell on Lima."}\n\n{"id":"c","x":[1]}\n{bad\n{"id":"e","text":"b"}';
    const { code, out, err } = await run([], stdin);
    const records = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(records.map(({ id, error }) => [id, error?.code])).toEqual([
      ["a", undefined],
      [undefined, "BAD_RECORD"],
      ["c", "BAD_RECORD"],
      [undefined, "BAD_RECORD"],
      ["e", undefined],
    ]);
    expect(records[2].x).toEqual([1]);
    expect(err.trimEnd().split("\n")).toHaveLength(3);
    expect((await run(["--strict"], stdin)).code).toBe(2);
  });

  it("reports a line over the limit and reads the next", async () => {
    const { out } = await run(
      ["--max-bytes", "40"],
      `{"text":"${"x".repeat(50)}"}\n{"text":"ok"}\n`,
    );
    const records = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(records.map(({ error }) => error?.code)).toEqual(["TOO_LARGE", undefined]);
  });
});

describe("--output", () => {
  const target = () => join(scratch, "out.json");

  it("replaces a file in one step and leaves nothing else behind", async () => {
    writeFileSync(target(), "old");
    const { code, out } = await runProgram(["show", "--json", FERRY, "-o", target()]);
    expect([code, out]).toEqual([0, ""]);
    expect(JSON.parse(readFileSync(target(), "utf8")).source).toBe(FERRY);
    expect(readdirSync(scratch)).toEqual(["out.json"]);
  });

  it("keeps the old file if no input can be read", async () => {
    writeFileSync(target(), "old");
    const { code } = await runProgram(["show", "--json", "nowhere.txt", "-o", target()]);
    expect(code).toBe(66);
    expect(readFileSync(target(), "utf8")).toBe("old");
    expect(readdirSync(scratch)).toEqual(["out.json"]);
  });

  it("reports in one line that a file cannot be written", async () => {
    const path = join(scratch, "no", "such", "place.txt");
    const { code, err } = await runProgram(["show", FERRY, "-o", path]);
    expect(code).toBe(74);
    expect(err).toBe(`summit-reader: ${path}: cannot be written: its directory does not exist\n`);
  });

  it("writes one file per article to a directory, and overwrites only with --force", async () => {
    const args = ["summary", FERRY, ARTICLE, "-o", `${join(scratch, "dir")}/`];
    expect((await runProgram(args)).code).toBe(0);
    expect(readdirSync(join(scratch, "dir"))).toEqual(["ferry.txt", "japan-peru-summit.txt"]);
    const again = await runProgram(args);
    expect(again.code).toBe(2);
    expect(again.err).toContain("ferry.txt: already exists: use --force to overwrite it");
    expect((await runProgram([...args, "--force"])).code).toBe(0);
  });

  it("accepts a hyphen for standard output, terminal or not", async () => {
    const { code, out } = await runProgram(["show", FERRY, "-o", "-"], { stdoutIsTerminal: true });
    expect(code).toBe(0);
    expect(out).toContain("\u001b[");
  });

  it("leaves nothing behind if the file cannot be replaced", async () => {
    const { code, err } = await runProgram(["show", FERRY, "-o", ""]);
    expect([code, err]).toEqual([64, "summit-reader: --output takes a path\n"]);
    const path = { kind: "file", name: target(), path: target(), existing: undefined } as const;
    const file = await startReplacement(path, fakeHost());
    mkdirSync(target());
    await expect(file.commit()).rejects.toMatchObject({ failure: { code: "UNWRITABLE" } });
    expect(readdirSync(scratch)).toEqual(["out.json"]);
    expect(readdirSync(target())).toEqual([]);
  });

  it("colours a file only on request", async () => {
    await runProgram(["show", FERRY, "-o", target()], { stdoutIsTerminal: true });
    expect(readFileSync(target(), "utf8")).not.toContain("\u001b[");
    await runProgram(["show", "--color", "always", FERRY, "-o", target()]);
    expect(readFileSync(target(), "utf8")).toContain("\u001b[");
  });

  it("never writes two articles to one file", async () => {
    mkdirSync(join(scratch, "other"));
    writeFileSync(join(scratch, "other", "ferry.txt"), "Another ferry.\n");
    const sources = [FERRY, join(scratch, "other", "ferry.txt")];
    const { code } = await runProgram([
      "show",
      ...sources,
      "--force",
      "-o",
      `${join(scratch, "dir")}/`,
    ]);
    expect(code).toBe(2);
    expect(readFileSync(join(scratch, "dir", "ferry.txt"), "utf8")).toContain("Skye");
  });
});

describe("on a terminal", () => {
  it("wraps at its width and colours names with a legend", async () => {
    const { out } = await runProgram(["show", ARTICLE], { stdoutIsTerminal: true, columns: 50 });
    const plain = out.replace(/\u001b\[\d+m/g, "");
    expect(Math.max(...plain.split("\n").map((line) => line.length))).toBeLessThanOrEqual(50);
    expect(out).toContain("\u001b[");
    expect(plain.trimEnd().split("\n").at(-1)).toBe("names: people · places · organizations");
    const wide = await runProgram(["show", ARTICLE], {
      stdoutIsTerminal: true,
      columns: 200,
      env: { NO_COLOR: "1" },
    });
    expect(Math.max(...wide.out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(wide.out).not.toContain("\u001b");
  });

  it("does not wrap with -w 0", async () => {
    const { out } = await runProgram(["show", "-w", "0", ARTICLE]);
    expect(out.split("\n").some((line) => line.length > 300)).toBe(true);
  });
});

describe("hostile input", () => {
  const HOSTILE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

  it.each(COMMANDS)("%s never prints a control character of an article", async (command) => {
    const stdin = `Mayor ${HOSTILE_CHARACTERS.replaceAll("\u0000", "")} Ana Lima went to Porto ${HOSTILE_CHARACTERS.slice(1)}.\n`;
    for (const flags of [[], ["--json"], ["--jsonl"]]) {
      expect((await runProgram([command, ...flags], { stdin })).out).not.toMatch(HOSTILE);
    }
  });

  it("never prints a control character of a file name", async () => {
    const { err } = await runProgram(["show", "no\u001b[31mwhere"]);
    expect(err).toBe("summit-reader: no␛[31mwhere: no such file or directory\n");
  });

  it("refuses 50 MB in one line without reading all of it", async () => {
    const megabyte = new Uint8Array(2 ** 20).fill(0x61);
    const { code, err } = await runProgram(["show"], {
      stdin: Array.from({ length: 50 }, () => megabyte),
    });
    expect(code).toBe(65);
    expect(err).toBe("summit-reader: stdin: larger than 32 MB: raise the limit with --max-bytes\n");
  });
});

describe("an article that is not in English", () => {
  const german =
    "Die Fähre nach Chios ist am Morgen mit vierzig Menschen an Bord gesunken, und alle wurden vor Mittag von der Küstenwache gerettet, wie die Behörden mitteilten.\n";
  const line = JSON.stringify({ text: german });

  it("is analysed anyway, with one warning per run", async () => {
    const { code, out, err } = await runProgram(["summary", "--input", "jsonl"], {
      stdin: `${line}\n${line}\n`,
    });
    expect(code).toBe(0);
    expect(out).toContain("Fähre");
    expect(err.match(/does not look like English/g)).toHaveLength(1);
  });

  it("gets no warning with --quiet or with show", async () => {
    expect((await runProgram(["summary", "-q"], { stdin: german })).err).toBe("");
    expect((await runProgram(["show"], { stdin: german })).err).toBe("");
  });
});
