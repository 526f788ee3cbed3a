import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { locateConfig } from "../../src/cli/config/config-file.ts";
import type { FakeHostOptions } from "../support/fake-host.ts";
import { runProgram } from "../support/run.ts";

const FERRY = join("tests", "transcripts", "files", "ferry.txt");
const ARTICLE = join("article", "japan-peru-summit.txt");
const TERMINAL = { stdoutIsTerminal: true, columns: 80 } as const;

let home = "";
let path = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "summit-reader-config-"));
  path = join(home, "summit-reader", "config.json");
  mkdirSync(join(home, "summit-reader"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Runs the program with a configuration file of this content. */
function runWith(content: unknown, argv: readonly string[], options: FakeHostOptions = {}) {
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return runProgram(argv, { ...options, env: { XDG_CONFIG_HOME: home, ...options.env } });
}

function longestLine(text: string): number {
  return Math.max(...text.split("\n").map((line) => line.length));
}

async function sentencesOf(content: unknown, flags: readonly string[], env = {}) {
  const argv = ["summary", "--json", ...flags, ARTICLE];
  const { out, err } = await runWith(content, argv, { env });
  expect(err).toBe("");
  return JSON.parse(out).sentences.length;
}

describe("the path of the configuration file", () => {
  it.each([
    [{ HOME: "/home/ada" }, "/home/ada/.config/summit-reader/config.json"],
    [{ HOME: "/home/ada", XDG_CONFIG_HOME: "/etc/xdg" }, "/etc/xdg/summit-reader/config.json"],
    [{ HOME: "/home/ada", XDG_CONFIG_HOME: "here" }, "/home/ada/.config/summit-reader/config.json"],
    [{ APPDATA: "/Users/ada/Roaming" }, "/Users/ada/Roaming/summit-reader/config.json"],
    [{ HOME: "/home/ada", SUMMIT_READER_CONFIG: "my.json" }, "my.json"],
    [{ HOME: "/home/ada", SUMMIT_READER_CONFIG: "" }, undefined],
    [{}, undefined],
  ])("%j: %s", (env, expected) => {
    expect(locateConfig(env)?.path).toBe(expected && join(expected));
  });
});

describe("the effective setting", () => {
  it("is the default without a file and with an empty one", async () => {
    expect(await sentencesOf("", [])).toBe(3);
    rmSync(path);
    const { out } = await runProgram(["summary", "--json", ARTICLE], {
      env: { XDG_CONFIG_HOME: home },
    });
    expect(JSON.parse(out).sentences).toHaveLength(3);
  });

  it("is the flag, then the variable, then the file, then the default", async () => {
    const file = { summary: { sentences: 1 } };
    const env = { SUMMIT_READER_SENTENCES: "2" };
    expect(await sentencesOf(file, [])).toBe(1);
    expect(await sentencesOf(file, [], env)).toBe(2);
    expect(await sentencesOf(file, ["-n", "4"], env)).toBe(4);
    expect(await sentencesOf(file, [], { SUMMIT_READER_SENTENCES: "" })).toBe(1);
  });

  it("prefers the command's section to the top level of the file", async () => {
    expect(await sentencesOf({ sentences: 1 }, [])).toBe(1);
    expect(await sentencesOf({ sentences: 1, summary: { sentences: 2 } }, [])).toBe(2);
    expect(await sentencesOf({ sentences: 1, entities: { "min-count": 2 } }, [])).toBe(1);
  });

  it("is one limit for a summary: the strongest", async () => {
    const { out } = await runWith({ sentences: 1 }, [
      "summary",
      "--json",
      "--words",
      "90",
      ARTICLE,
    ]);
    expect(JSON.parse(out).sentences.length).toBeGreaterThan(1);
  });

  it("applies in pipes", async () => {
    const { out } = await runWith({ width: 40 }, ["show", ARTICLE]);
    expect(longestLine(out)).toBeLessThanOrEqual(40);
    const { out: lines } = await runWith(
      { entities: { type: ["place"] } },
      ["entities", "--jsonl"],
      {
        stdin: "Ana Lima went to Porto.\n",
      },
    );
    expect(JSON.parse(lines).entities.map(({ type }: { type: string }) => type)).toEqual(["place"]);
  });

  it("ignores the file's format and colour without a terminal", async () => {
    const file = { format: "json", color: "always" };
    const plain = await runProgram(["show", FERRY]);
    expect(await runWith(file, ["show", FERRY])).toEqual(plain);
    const target = join(home, "out.txt");
    expect((await runWith(file, ["show", "-o", target, FERRY], TERMINAL)).err).toBe("");
    const { out } = await runWith(file, ["show", FERRY], TERMINAL);
    expect(JSON.parse(out).title).toBe("Ferry to Skye resumes after storm");
    const variable = await runWith({}, ["show", FERRY], { env: { SUMMIT_READER_FORMAT: "json" } });
    expect(JSON.parse(variable.out).source).toBe(FERRY);
  });

  it("is a flag like --json before the format of the file", async () => {
    const { out } = await runWith(
      { entities: { format: "csv" } },
      ["entities", "--json", FERRY],
      TERMINAL,
    );
    expect(JSON.parse(out).source).toBe(FERRY);
  });

  it("can be a switch, or a switch with no-", async () => {
    const colours = await runWith({ color: false }, ["show", FERRY], TERMINAL);
    expect(colours.out).not.toContain("\u001b");
    expect((await runWith({ quiet: true }, ["show"])).err).toBe("");
    expect((await runWith({}, ["show"], { env: { SUMMIT_READER_QUIET: "1" } })).err).toBe("");
    const { out } = await runWith({ show: { entities: true } }, ["show", "--json", FERRY]);
    expect(JSON.parse(out).entities.length).toBeGreaterThan(0);
    const without = await runWith({ show: { entities: true } }, [
      "show",
      "--no-entities",
      "--json",
      FERRY,
    ]);
    expect(JSON.parse(without.out).entities).toBeUndefined();
  });

  it("comes only from the command line with --no-config", async () => {
    const env = { SUMMIT_READER_SENTENCES: "nonsense" };
    expect(await sentencesOf("{ nonsense", ["--no-config"], env)).toBe(3);
  });

  it("uses no file if SUMMIT_READER_CONFIG is empty", async () => {
    expect(await sentencesOf("{ nonsense", [], { SUMMIT_READER_CONFIG: "" })).toBe(3);
  });
});

const WRONG: readonly [string, string, string][] = [
  ["a misspelt key", '{\n  "widht": 60\n}', ':2:3: unknown key "widht" (did you mean "width"?)'],
  [
    "a key in camelCase",
    '{"maxBytes": 60}',
    ':1:2: unknown key "maxBytes" (did you mean "max-bytes"?)',
  ],
  [
    "a key unlike any other",
    '{"x": 60}',
    ':1:2: unknown key "x": "summit-reader config" lists the known keys',
  ],
  ["a misspelt command", '{"sumary": {}}', ':1:2: unknown key "sumary" (did you mean "summary"?)'],
  [
    "__proto__",
    '{"__proto__": {}}',
    ':1:2: unknown key "__proto__": "summit-reader config" lists the known keys',
  ],
  [
    "a key of another command's section",
    '{"entities": {"min-cout": 2}}',
    ':1:15: unknown key "min-cout" (did you mean "min-count"?)',
  ],
  [
    "another command's key",
    '{"show": {"words": 2}}',
    ':1:11: "words" is an option of summary, not of show',
  ],
  ["a key for one run", '{"output": "x"}', ':1:2: "output" can only be set with a flag'],
  [
    "a section that is not an object",
    '{"entities": false}',
    ':1:2: "entities" must be an object with options of entities',
  ],
  [
    "a bad number",
    '{"width": "wide"}',
    ':1:2: "width": --width takes a whole number of at least 0, not "wide"',
  ],
  [
    "a number for a switch",
    '{"show": {"quiet": 1}}',
    ':1:11: "quiet": must be true or false, not 1',
  ],
  ["a switch for a number", '{"width": true}', ':1:2: "width": needs a value, not true'],
  ["an object", '{"width": {}}', ':1:2: "width": must be text or a number, not {}'],
  ["null", '{"width": null}', ':1:2: "width": must be text or a number, not null'],
  [
    "a key behind tabs and CRLF",
    '{\r\n\t"summary": {\r\n\t\t"wrds": 1 }\r\n}',
    ':3:3: unknown key "wrds" (did you mean "words"?)',
  ],
  ["a trailing comma", '{\n  "width": 60,\n}', ':3:1: not JSON: unexpected "}"'],
  ["a bare word", '{\n"width": yes}', ':2:10: not JSON: unexpected "yes"'],
  ["a file that ends early", '{"width"', ":1:9: not JSON: unexpected end"],
  ["a list", "[1]", ":1:1: must be a JSON object"],
];

describe("an error in the configuration", () => {
  it.each(WRONG)("gives line and column, and exit code 78: %s", async (_, content, expected) => {
    const { code, out, err } = await runWith(content, ["show", FERRY]);
    expect([code, out, err]).toEqual([78, "", `summit-reader: ${path}${expected}\n`]);
  });

  it("suggests a choice", async () => {
    const { code, err } = await runWith({ color: "alway" }, ["show", FERRY], TERMINAL);
    expect(code).toBe(78);
    expect(err).toContain(
      '"color": unknown value for --color "alway": choose auto, always or never (did you mean always?)',
    );
  });

  it("names the variable", async () => {
    const env = { SUMMIT_READER_WIDTH: "wide" };
    const { code, err } = await runWith({}, ["show", FERRY], { env });
    expect([code, err]).toEqual([
      78,
      'summit-reader: SUMMIT_READER_WIDTH: --width takes a whole number of at least 0, not "wide"\n',
    ]);
  });

  it("can be a named file that does not exist", async () => {
    const named = join(home, "none.json");
    const { code, err } = await runWith({}, ["show", FERRY], {
      env: { SUMMIT_READER_CONFIG: named },
    });
    expect([code, err]).toEqual([78, `summit-reader: ${named}: no such file or directory\n`]);
  });

  it("can be a folder, or an unreadable file", async () => {
    const folder = await runWith({}, ["show", FERRY], { env: { SUMMIT_READER_CONFIG: home } });
    expect([folder.code, folder.err]).toEqual([
      78,
      `summit-reader: ${home}: cannot be read: it is a directory\n`,
    ]);
    chmodSync(path, 0);
    const { code, err } = await runProgram(["show", FERRY], { env: { XDG_CONFIG_HOME: home } });
    const isRoot = code === 0;
    if (!isRoot) expect(err).toBe(`summit-reader: ${path}: cannot be read: permission denied\n`);
  });

  it("does not matter to commands that read no articles", async () => {
    expect((await runWith("{ nonsense", ["schema", "show"])).code).toBe(0);
    expect((await runWith("{ nonsense", ["--help"])).code).toBe(0);
  });
});

describe("summit-reader config", () => {
  const rowsOf = async (argv: readonly string[], content: unknown, env = {}) => {
    const { out } = await runWith(content, ["config", "--json", ...argv], { env });
    const { file, settings } = JSON.parse(out);
    expect(file).toEqual({ path, read: true });
    return (command: string, key: string) =>
      settings.find((row: Record<string, unknown>) => row.command === command && row.key === key);
  };

  it("prints every option of every command, its value and its origin", async () => {
    const row = await rowsOf([], { sentences: 2, format: "json" }, { SUMMIT_READER_WIDTH: "60" });
    expect(row("summary", "sentences")).toMatchObject({ value: 2, from: "file" });
    expect(row("show", "format")).toMatchObject({
      value: "json",
      from: "file",
      onlyOnTerminal: true,
    });
    expect(row("show", "width")).toMatchObject({
      value: 60,
      from: "environment",
      variable: "SUMMIT_READER_WIDTH",
    });
    expect(row("entities", "by")).toMatchObject({ value: "entity", from: "default" });
    expect(row("entities", "max-line-bytes")).toMatchObject({ value: null });
    expect(row("entities", "output")).toBeUndefined();
  });

  it("prints the settings of one command line, with its flags", async () => {
    const row = await rowsOf(["summary", "--words", "60", "--json"], { sentences: 2 });
    expect(row("summary", "words")).toMatchObject({ value: 60, from: "flag" });
    expect(row("summary", "sentences")).toMatchObject({ value: null, from: "default" });
    expect(row("summary", "format")).toMatchObject({ value: "json", from: "flag" });
    expect(row("show", "format")).toBeUndefined();
    const alone = await rowsOf(["show", "--no-config"], { width: 20 });
    expect(alone("show", "width")).toMatchObject({ value: null, from: "default" });
  });

  it("prints a table", async () => {
    const { out } = await runWith({ width: 60 }, ["config", "show"]);
    expect(out).toMatch(/^\/.*config\.json\n\nshow\n/);
    expect(out).toMatch(/\n {2}width +60 +file\n/);
    expect(longestLine(out)).toBeLessThanOrEqual(80);
  });

  it("prints the path of the file, and whether it exists", async () => {
    const env = { XDG_CONFIG_HOME: home };
    expect((await runProgram(["config", "--path"], { env })).out).toBe(`${path}\n`);
    expect((await runProgram(["config"], { env })).out).toContain(`${path} (does not exist)\n`);
    expect((await runProgram(["config"])).out).toMatch(/^no configuration file\n/);
    expect(await runProgram(["config", "--path"])).toEqual({
      code: 78,
      out: "",
      err: "summit-reader: configuration file: cannot be located: HOME is not set\n",
    });
  });

  it("finds errors in every command's section", async () => {
    const { code, err } = await runWith({ entities: { sort: "nmae" } }, ["config"]);
    expect([code, err]).toEqual([
      78,
      `summit-reader: ${path}:1:14: "sort": unknown value for --sort "nmae": choose count, salience, name or order (did you mean name?)\n`,
    ]);
  });

  it("notes a variable that looks like a misspelt setting", async () => {
    const { err } = await runWith({}, ["config"], {
      env: { SUMMIT_READER_WIDHT: "60", SUMMIT_READER_X: "1" },
    });
    expect(err).toBe(
      "summit-reader: SUMMIT_READER_WIDHT is ignored: no such setting (did you mean SUMMIT_READER_WIDTH?)\n",
    );
  });

  it("accepts only configurable commands", async () => {
    const { code, err } = await runProgram(["config", "shwo"]);
    expect(code).toBe(64);
    expect(err).toContain(
      'unknown command "shwo": choose show, read, summary, entities or why (did you mean show?)',
    );
    expect((await runProgram(["config", "show", "--widht", "3"])).code).toBe(64);
    expect((await runProgram(["config", "show", "--help"])).out).toMatch(
      /^Usage: summit-reader show[\s\S]*--help +print this help\n/,
    );
  });
});
