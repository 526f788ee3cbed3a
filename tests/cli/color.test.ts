import { describe, expect, it } from "vitest";
import type { ColorChoice } from "../../src/cli/options/terminal.ts";
import { colorLevel } from "../../src/cli/terminal-capabilities.ts";

type Env = Record<string, string>;

const CASES: readonly [ColorChoice, Env, boolean, number, string][] = [
  ["auto", {}, true, 1, "a terminal has colour"],
  ["auto", {}, false, 0, "a pipe has none"],
  ["always", {}, false, 1, "the flag is stronger than the pipe"],
  ["never", { FORCE_COLOR: "1" }, true, 0, "the flag is stronger than FORCE_COLOR"],
  ["always", { NO_COLOR: "1" }, true, 1, "the flag is stronger than NO_COLOR"],
  ["auto", { NO_COLOR: "1", FORCE_COLOR: "1" }, true, 0, "NO_COLOR is stronger than FORCE_COLOR"],
  ["auto", { NO_COLOR: "" }, true, 1, "an empty NO_COLOR does not count"],
  ["auto", { FORCE_COLOR: "1" }, false, 1, "FORCE_COLOR is stronger than the pipe"],
  ["auto", { FORCE_COLOR: "0" }, true, 0, "FORCE_COLOR=0 is none"],
  ["auto", { FORCE_COLOR: "3" }, false, 3, "FORCE_COLOR's number is the level"],
  ["auto", { FORCE_COLOR: "" }, false, 0, "an empty FORCE_COLOR does not count"],
  ["auto", { CLICOLOR_FORCE: "1" }, false, 1, "CLICOLOR_FORCE is stronger than the pipe"],
  ["auto", { CLICOLOR_FORCE: "0" }, false, 0, "CLICOLOR_FORCE=0 forces nothing"],
  ["auto", { CLICOLOR_FORCE: "1", NO_COLOR: "1" }, true, 0, "NO_COLOR is stronger"],
  ["auto", { CLICOLOR_FORCE: "1", FORCE_COLOR: "0" }, true, 0, "FORCE_COLOR is stronger"],
  ["auto", { CLICOLOR_FORCE: "1", TERM: "dumb" }, true, 1, "CLICOLOR_FORCE beats TERM=dumb"],
  ["auto", { CLICOLOR: "0" }, true, 0, "CLICOLOR=0 is none"],
  ["auto", { CLICOLOR: "1" }, false, 0, "CLICOLOR=1 asks for what is done anyway"],
  ["auto", { CLICOLOR: "0", CLICOLOR_FORCE: "1" }, false, 1, "CLICOLOR_FORCE beats CLICOLOR=0"],
  ["auto", { TERM: "dumb" }, true, 0, "a dumb terminal has none"],
  ["auto", { TERM: "dumb", FORCE_COLOR: "1" }, true, 1, "FORCE_COLOR is stronger than TERM=dumb"],
  ["auto", { CLICOLOR_FORCE: "1" }, false, 1, "CLICOLOR_FORCE is stronger than the pipe"],
  ["auto", { CLICOLOR_FORCE: "1", TERM: "dumb" }, true, 1, "and than TERM=dumb"],
  ["auto", { CLICOLOR_FORCE: "0" }, false, 0, "CLICOLOR_FORCE=0 does not count"],
  ["auto", { CLICOLOR_FORCE: "1", NO_COLOR: "1" }, true, 0, "NO_COLOR is stronger"],
  ["auto", { CLICOLOR_FORCE: "1", FORCE_COLOR: "0" }, true, 0, "so is FORCE_COLOR"],
  ["auto", { TERM: "xterm-256color" }, true, 2, "256 colours by TERM"],
  ["auto", { COLORTERM: "truecolor" }, true, 3, "true colour by COLORTERM"],
];

describe("colorLevel", () => {
  it.each(CASES)("%s with %o, terminal: %s gives %i: %s", (choice, env, isTerminal, level) => {
    expect(colorLevel(choice, { env, isTerminal })).toBe(level);
  });
});
