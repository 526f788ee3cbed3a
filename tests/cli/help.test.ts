import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands/registry.ts";
import { examplesOf } from "../../src/cli/help.ts";
import { loadWholeProgram } from "../../src/cli/program.ts";
import { EXIT_CODES } from "../../src/cli/topics/exit-codes.ts";
import { topics } from "../../src/cli/topics/registry.ts";
import { runShell } from "../support/pages.ts";
import { runProgram } from "../support/run.ts";

const COMMANDS = Object.keys(commands);
const TOPICS = Object.keys(topics);

describe("every --help", () => {
  it.each([["summit-reader"], ...COMMANDS.map((name) => [name, name])])(
    "%s opens with examples",
    async (_, ...words) => {
      const { code, out } = await runProgram([...words, "--help"]);
      const titles = out.match(/^(?:Usage:|[A-Z][A-Za-z ]+:$)/gm);
      expect(code).toBe(0);
      expect(titles?.slice(0, 2)).toEqual(["Usage:", "Examples:"]);
      expect(titles).toContain("Options:");
    },
  );

  it.each([["summit-reader"], ...COMMANDS.map((name) => [name, name])])(
    "%s fits 80 columns",
    async (_, ...words) => {
      const { out } = await runProgram([...words, "--help"]);
      expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
    },
  );
});

describe("the examples in the help", () => {
  it.each(COMMANDS.filter((name) => name !== "read"))("run: %s", async (name) => {
    const { commands } = await loadWholeProgram();
    const command = commands.find((candidate) => candidate.name() === name);
    const { status, stderr } = runShell(`exec < /dev/null\n${command && examplesOf(command)}`);
    expect([status, stderr.replace(/^summit-reader: no source given.*\n/, "")]).toEqual([0, ""]);
  });

  it("run: summit-reader", async () => {
    expect(runShell(examplesOf(await loadWholeProgram()))).toMatchObject({ status: 0, stderr: "" });
  });
});

const READING = ["show", "read", "summary", "entities", "why"];
const GROUPS = ["Options:", "Output:", "Input:", "Batch:", "Limits and network:", "Terminal:"];
const RARE = [
  "--offsets",
  "--no-config",
  "--max-line-bytes",
  "--html-limits",
  "--user-agent",
  "--debug",
];

describe("the options of a command that reads articles", () => {
  it.each(READING)("%s lists its own first, then the shared ones in groups", async (name) => {
    const { out } = await runProgram([name, "--help"]);
    const titles = out.match(/^[A-Z][A-Za-z ]+:$/gm)?.filter((title) => GROUPS.includes(title));
    expect(titles).toEqual(
      name === "read" ? GROUPS.filter((group) => !/Output|Batch/.test(group)) : GROUPS,
    );
  });

  it.each(READING)("%s lists the rare ones with --help-all only", async (name) => {
    const { out } = await runProgram([name, "--help"]);
    const all = await runProgram([name, "--help-all"]);
    const rare = RARE.filter((flag) => name !== "read" || flag !== "--offsets");
    expect(RARE.filter((flag) => out.includes(flag))).toEqual([]);
    expect(rare.filter((flag) => !all.out.includes(flag))).toEqual([]);
    expect(all.out.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect([all.code, all.err]).toEqual([0, ""]);
  });

  it("are all known to completion, the rare ones too", async () => {
    const { out } = await runProgram(["completion", "bash"]);
    expect([...RARE, "--help-all"].filter((flag) => !out.includes(flag))).toEqual([]);
  });
});

describe("summit-reader help", () => {
  it.each(COMMANDS)("%s prints the command's --help", async (name) => {
    expect(await runProgram(["help", name])).toEqual(await runProgram([name, "--help"]));
  });

  it.each(TOPICS)("%s fits 80 columns, and --help mentions it", async (topic) => {
    const { code, out, err } = await runProgram(["help", topic]);
    expect([code, err]).toEqual([0, ""]);
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect((await runProgram(["--help"])).out).toContain(`summit-reader help ${topic}`);
  });

  it("suggests a similar command or topic", async () => {
    const { code, err } = await runProgram(["help", "enviroment"]);
    expect(code).toBe(64);
    expect(err).toContain("(did you mean environment?)");
    expect((await runProgram(["help", "sumary"])).err).toContain("(did you mean summary?)");
  });

  it("lists every variable that the code reads", async () => {
    const { out } = await runProgram(["help", "environment"]);
    const names = variablesInCode();
    expect(names).toContain("NO_COLOR");
    expect(names).toContain("XDG_CONFIG_HOME");
    expect(names.filter((name) => !out.includes(name))).toEqual([]);
  });

  it("documents the exit codes of docs/exit-codes.md", () => {
    const page = readFileSync("docs/exit-codes.md", "utf8");
    const rows = EXIT_CODES.map(([code, meaning]) => `| ${code} | ${meaning} |`);
    expect(rows.filter((row) => !page.includes(row.replaceAll(/--[a-z-]+/g, "`$&`")))).toEqual([]);
  });
});

function variablesInCode(): string[] {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" });
  const code = files
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(join("src", path), "utf8"))
    .join("\n");
  const read = [...code.matchAll(/\benv\.([A-Z_]+)/g)].map((match) => match[1] ?? "");
  const taken = [...code.matchAll(/\{([^{}]*)\}: Host\["env"\]/g)].flatMap(
    (match) => match[1]?.match(/\b[A-Z][A-Z_]+\b/g) ?? [],
  );
  return [...new Set([...read, ...taken])];
}
