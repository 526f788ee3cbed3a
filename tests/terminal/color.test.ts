import { afterEach, describe, expect, it } from "vitest";
import { type HeldTerminal, holdTerminal } from "../support/held-terminal.ts";

const SHOW = `${process.execPath} bin/summit-reader.js show --no-pager`;
const ARTICLE = "article/japan-peru-summit.txt";
const HARBOUR = "tests/terminal/files/harbour.md";
const LINK = "\u001b]8;id=1;https://www.calmac.co.uk/\u001b\\";

let terminal: HeldTerminal | undefined;

afterEach(() => terminal?.close());

async function bytesOf(args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  terminal = holdTerminal(`${SHOW} ${args.join(" ")}`, { env });
  expect((await terminal.ended()).code).toBe(0);
  return terminal.written();
}

/** The escape sequences before Mairi Fraser, Callum Reid and Oslo. */
const OPENINGS: readonly [string, readonly string[], Record<string, string>, string][] = [
  ["256 colours, background unknown", [], {}, "38;5;63m"],
  ["256 colours on a dark background", [], { COLORFGBG: "15;0" }, "38;5;80m"],
  ["256 colours on a light background", [], { COLORFGBG: "0;default;15" }, "38;5;25m"],
  ["true colour", ["--theme", "dark"], { COLORTERM: "truecolor" }, "38;2;111;211;227m"],
  ["16 colours", ["--theme", "light"], { TERM: "xterm" }, "\u001b[34m"],
  ["16 colours on a console", [], { TERM: "linux" }, "\u001b[96m"],
];

describe("colours in a terminal", () => {
  it.each(OPENINGS)("%s", async (_, args, env, opening) => {
    expect(await bytesOf([...args, ARTICLE], env)).toContain(opening);
  });

  it("has none with NO_COLOR, and does not look for names", async () => {
    const bytes = await bytesOf([ARTICLE], { NO_COLOR: "1" });
    expect(bytes).not.toContain("\u001b[");
    expect(bytes).not.toContain("names:");
  });

  it.each([
    ["FORCE_COLOR", "1"],
    ["CLICOLOR_FORCE", "1"],
  ])("has some on a dumb terminal with %s", async (name, value) => {
    expect(await bytesOf([ARTICLE], { TERM: "dumb", [name]: value })).toContain("\u001b[1m");
  });

  it("tells names apart by weight and underline with the theme mono", async () => {
    const bytes = await bytesOf(["--theme", "mono", HARBOUR]);
    expect(bytes).not.toMatch(/\u001b\[(?:3[0-9]|9[0-7]);?/);
    expect(bytes).toContain("\u001b[1mAna Lima\u001b[22m");
    expect(bytes).toContain("\u001b[4mOslo\u001b[24m");
  });

  it("tells names apart by styled underlines if the terminal supports them", async () => {
    const bytes = await bytesOf([HARBOUR], { TERM: "xterm-kitty" });
    expect(bytes).toMatch(/\u001b\[4:4m(?:\u001b\[[\d;]+m)?Oslo/);
    expect(bytes).toMatch(/\u001b\[4:2m(?:\u001b\[[\d;]+m)?Highland Council/);
  });

  it("makes links clickable if the terminal supports it", async () => {
    expect(await bytesOf([HARBOUR], { TERM: "xterm-kitty" })).toContain(LINK);
    expect(await bytesOf(["--links", "none", HARBOUR], { TERM: "xterm-kitty" })).not.toContain(
      LINK,
    );
    expect(await bytesOf([HARBOUR])).not.toContain(LINK);
    expect(await bytesOf([HARBOUR], { FORCE_HYPERLINK: "1" })).toContain(LINK);
  });
});
