import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { type HeldTerminal, holdTerminal } from "../support/held-terminal.ts";
import type { TerminalOptions } from "../support/terminal.ts";

const ARTICLE = "article/japan-peru-summit.txt";
const SHOW = `${process.execPath} bin/summit-reader.js show`;
const PAGER = { SUMMIT_READER_PAGER: "sh tests/support/pager.sh" };
const FIRST_LINE = "Japan and Peru Pledge Closer Ties";
const LAST_LINE = "names: people";
const END_OF_PAGE = "(end of page)";

const scratch = mkdtempSync(join(tmpdir(), "summit-reader-paging-"));
let terminal: HeldTerminal | undefined;

afterEach(() => terminal?.close());
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function open(line: string, options: TerminalOptions = {}): HeldTerminal {
  terminal = holdTerminal(line, { rows: 30, ...options });
  return terminal;
}

/** A file with this many paragraphs. */
function longFile(paragraphs: number): string {
  const path = join(scratch, `${paragraphs}.txt`);
  writeFileSync(path, "A line of a long article about nothing.\n\n".repeat(paragraphs));
  return path;
}

describe("output longer than the screen", () => {
  it("opens the pager, and quitting it is a success", async () => {
    const opened = open(`${SHOW} ${ARTICLE}`, { env: PAGER });
    await opened.until((screen) => screen.includes(END_OF_PAGE));
    expect(opened.screen().join("\n")).toContain(FIRST_LINE);
    opened.type("q");
    const { code, screen } = await opened.ended();
    expect(code).toBe(0);
    expect(screen).toMatch(/\(end of page\)$/);
    expect(screen).not.toContain(LAST_LINE);
  });

  it("can be quit long before its end", async () => {
    const opened = open(`${SHOW} --no-entities ${longFile(50_000)}`, { env: PAGER });
    await opened.until((screen) => screen.includes(END_OF_PAGE));
    opened.type("q");
    const { code, screen } = await opened.ended();
    expect(code).toBe(0);
    expect(screen).toMatch(/\(end of page\)$/);
  });

  it("can come from standard input: keys come from the terminal", async () => {
    const opened = open(`cat ${ARTICLE} | ${SHOW}`, { env: PAGER });
    await opened.until((screen) => screen.includes(END_OF_PAGE));
    opened.type("q");
    expect((await opened.ended()).code).toBe(0);
  });

  it.each(["summary --sentences 12", "entities"])(
    "opens the pager with %s too",
    async (command) => {
      const program = `${process.execPath} bin/summit-reader.js ${command} ${ARTICLE}`;
      const opened = open(program, { env: PAGER, rows: 12 });
      await opened.until((screen) => screen.includes(END_OF_PAGE));
      opened.type("q");
      expect((await opened.ended()).code).toBe(0);
    },
  );

  it("leaves interrupts to the pager, and restores the terminal", async () => {
    const opened = open(`stty -a; ${SHOW} ${ARTICLE}; echo left with $?; stty -a`, {
      env: PAGER,
      rows: 40,
    });
    await opened.until((screen) => screen.includes(END_OF_PAGE));
    opened.type("\x03");
    await opened.until((screen) => screen.includes("(interrupted)"));
    opened.type("q");
    const { screen } = await opened.ended();
    expect(screen).toContain("left with 0");
    const states = screen.match(/^.*\bicanon\b.*$/gm) ?? [];
    expect(states).toHaveLength(2);
    expect(states[0]).toBe(states[1]);
  });

  it("holds errors back until the pager has ended", async () => {
    const opened = open(`${SHOW} ${ARTICLE} no-such-file.txt`, { env: PAGER });
    await opened.until((screen) => screen.includes(END_OF_PAGE));
    opened.type("q");
    const { code, screen } = await opened.ended();
    expect(code).toBe(2);
    expect(screen).toMatch(/\(end of page\)\nsummit-reader: no-such-file\.txt: .*$/);
  });
});

describe("no pager opens", () => {
  it("for output that fits on the screen", async () => {
    const opened = open(`${SHOW} ${longFile(3)}`, { env: PAGER });
    const { code, screen } = await opened.ended();
    expect(code).toBe(0);
    expect(screen).toMatch(/about nothing\.$/);
  });

  it.each([
    ["with --no-pager", `${SHOW} --no-pager ${ARTICLE}`, PAGER],
    ["with an empty pager", `${SHOW} ${ARTICLE}`, { PAGER: "" }],
    ["with cat for a pager", `${SHOW} ${ARTICLE}`, { PAGER: "cat" }],
    ["where the pager is not there", `${SHOW} ${ARTICLE}`, { PAGER: "no-such-pager --at-all" }],
    ["where a shell finds none", `${SHOW} ${ARTICLE}`, { PAGER: "no-such-pager --at='all'" }],
    ["where none is installed", `PATH=/nowhere ${SHOW} ${ARTICLE}`, {}],
    [
      "with an empty SUMMIT_READER_PAGER, whatever PAGER is",
      `${SHOW} ${ARTICLE}`,
      { SUMMIT_READER_PAGER: "", PAGER: "less" },
    ],
  ])("%s", async (_, line, env) => {
    const opened = open(line, { rows: 20, env: env as Record<string, string> });
    const { code, screen } = await opened.ended();
    expect(code).toBe(0);
    expect(screen).toContain(LAST_LINE);
  });

  it("on a dumb terminal, which also has no colour", async () => {
    const opened = open(`${SHOW} ${ARTICLE}`, { env: { ...PAGER, TERM: "dumb" } });
    const { screen } = await opened.ended();
    expect(screen).not.toContain(END_OF_PAGE);
    expect(opened.written()).not.toContain("\u001b[");
  });

  it("for output to a pipe", async () => {
    const opened = open(`${SHOW} ${ARTICLE} | tail -n 1`, { env: PAGER });
    expect((await opened.ended()).code).toBe(0);
    expect(opened.written()).not.toContain("\u001b[");
  });
});

describe.skipIf(spawnSync("less", ["--version"]).error !== undefined)("less", () => {
  it("shows colours without a second screen, by default", async () => {
    const opened = open(`${SHOW} ${ARTICLE}`, { rows: 20 });
    await opened.until((screen) => screen.endsWith("\n:"));
    expect(opened.isAlternate()).toBe(false);
    expect(opened.screen()[0]).toContain(FIRST_LINE);
    const before = opened.written().length;
    opened.type("\x03");
    await opened.until(() => opened.written().length > before);
    opened.type("q");
    expect((await opened.ended()).code).toBe(0);
  });

  it("keeps its own settings", async () => {
    const opened = open(`${SHOW} ${ARTICLE}`, { rows: 20, env: { LESS: "RPssettings_of_mine" } });
    await opened.until((screen) => screen.includes("settings_of_mine"));
    opened.type("q");
    expect((await opened.ended()).code).toBe(0);
  });
});
