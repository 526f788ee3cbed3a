import { spawnSync } from "node:child_process";
import { afterEach, describe, expect, it } from "vitest";
import { openTerminal, type Terminal } from "../support/terminal.ts";

const PROGRAM = ["node", "bin/summit-reader.js", "show", "article/japan-peru-summit.txt"] as const;
const ESCAPE = "\u001b[3";

let terminal: Terminal | undefined;

afterEach(() => terminal?.close());

async function isColouredOnTerminal(env: Record<string, string>, ...flags: readonly string[]) {
  terminal = openTerminal([...PROGRAM, "--no-pager", ...flags], { env });
  await terminal.end();
  return terminal.written().includes(ESCAPE);
}

function isColouredInPipe(env: Record<string, string>): boolean {
  const [command, ...args] = PROGRAM;
  const { stdout } = spawnSync(command, args, {
    encoding: "utf8",
    env: { PATH: process.env.PATH, SUMMIT_READER_CONFIG: "", ...env },
  });
  expect(stdout).toContain("Peru");
  return stdout.includes(ESCAPE);
}

describe("colour", () => {
  it.each([
    [{}, true],
    [{ NO_COLOR: "1" }, false],
    [{ TERM: "dumb" }, false],
    [{ CLICOLOR: "0" }, false],
    [{ SUMMIT_READER_COLOR: "never" }, false],
    [{ NO_COLOR: "1", SUMMIT_READER_COLOR: "always" }, true],
  ])("on a terminal with %j: %s", async (env, expected) => {
    expect(await isColouredOnTerminal(env)).toBe(expected);
  });

  it("on a terminal with --no-color: none", async () => {
    expect(await isColouredOnTerminal({ FORCE_COLOR: "1" }, "--no-color")).toBe(false);
  });

  it.each([
    [{}, false],
    [{ FORCE_COLOR: "1" }, true],
    [{ CLICOLOR_FORCE: "1" }, true],
    [{ CLICOLOR_FORCE: "1", NO_COLOR: "1" }, false],
  ])("in a pipe with %j: %s", (env, expected) => {
    expect(isColouredInPipe(env)).toBe(expected);
  });
});
