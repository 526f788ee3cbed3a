import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTerminal, type Terminal, type TerminalOptions } from "../support/terminal.ts";

const BIN = join("bin", "summit-reader.js");
const ARTICLE = join("article", "japan-peru-summit.txt");
const TITLE = "Japan and Peru Pledge Closer Ties on Minerals and Defense";

let terminal: Terminal;
let home = "";

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "summit-reader-read-"));
});
afterEach(() => {
  terminal?.close();
  rmSync(home, { recursive: true, force: true });
});

/** Starts the reader and waits for its first screen. */
async function read(args: readonly string[], options: TerminalOptions = {}): Promise<void> {
  start(["node", BIN, "read", ...args], options);
  await terminal.until((screen) => /\d+%/.test(screen));
}

function start(command: readonly [string, ...string[]], { env, ...options }: TerminalOptions = {}) {
  terminal = openTerminal(command, { ...options, env: { XDG_STATE_HOME: home, ...env } });
}

const shows = (text: string | RegExp) =>
  terminal.until((screen) =>
    typeof text === "string" ? screen.includes(text) : text.test(screen),
  );
const press = async (keys: string, until: string | RegExp) => {
  terminal.type(keys);
  await shows(until);
};

/** bash marks pasted text at its own prompt. */
const NOT_BASHS = ["1049", "25", "7", "1000", "1006"];

/** The last escape sequences about each mode that `ENTER_SCREEN` and raw mode change. */
function expectRestored(modes = ["1049", "25", "7", "2004", "1000", "1006"]): void {
  const written = terminal.written();
  for (const mode of modes) {
    const isOn = mode === "25" || mode === "7" ? "l" : "h";
    const isOff = isOn === "h" ? "l" : "h";
    const [on, off] = [isOn, isOff].map((end) => written.lastIndexOf(`\u001b[?${mode}${end}`));
    expect(off, `mode ${mode}`).toBeGreaterThan(on ?? 0);
  }
  expect(terminal.isAlternate()).toBe(false);
}

describe("reading", () => {
  it("shows the article at once and names when they are found, scrolls, and quits", async () => {
    await read([ARTICLE]);
    expect(terminal.isAlternate()).toBe(true);
    expect(terminal.screen()[0]?.trim()).toBe(TITLE);
    await press("G", "100%");
    await press("g", TITLE);
    await press("\u001b[<65;10;10M", /^(?!.*Pledge)[\s\S]*\n/);
    await press("l", /Dina Boluarte +5/);
    await press("n", /Japan \d\/7/);
    terminal.type("q");
    expect(await terminal.end()).toMatchObject({ code: 0 });
    expectRestored();
  });

  it("shows the first screen before the analysis is loaded", async () => {
    const trace = join(home, "trace");
    const preload = join(process.cwd(), "tests", "support", "trace-loads.cjs");
    start(["node", "--require", preload, BIN, "read", ARTICLE], {
      env: { SUMMIT_READER_TRACE: trace },
    });
    terminal.type("q");
    expect((await terminal.end()).code).toBe(0);
    expect(terminal.written()).toContain("Pledge Closer Ties");
    const loaded = readFileSync(trace, "utf8");
    expect(loaded).toContain("read-");
    expect(loaded).not.toMatch(/analysis-worker|thread|entities|segmentation|summary/);
  });

  it("searches, lists names and summarizes", async () => {
    await read([ARTICLE]);
    await press("/chancay\r", "chancay 1/1");
    await press("g\t", /Boluarte +5/);
    await press("j\r", "Shigeru Ishiba 1/4");
    await press("n", "Shigeru Ishiba 2/4");
    await press("s", /1 The leaders of Japan/);
    await press("2", "summary 2/3");
    await press("?", "half a screen down or up");
    await press("q", "Boluarte");
    terminal.type("q");
    expect((await terminal.end()).code).toBe(0);
  });

  it("keeps its position when the terminal is resized", async () => {
    await read([ARTICLE], { columns: 100, rows: 30 });
    await press("j".repeat(21), /^ *“We are neighbors/);
    for (const [columns, rows] of [
      [40, 10],
      [200, 15],
      [60, 20],
    ] as const) {
      terminal.resize(columns, rows);
      await terminal.until((screen) => {
        const lines = screen.split("\n");
        return (
          lines.length === rows &&
          /^ *“We are neighbors/.test(screen) &&
          /%/.test(lines.at(-1) ?? "")
        );
      });
      expect(Math.max(...terminal.screen().map((row) => row.length))).toBeLessThanOrEqual(columns);
    }
  });

  it.each([
    [40, 10],
    [200, 50],
  ])("fits a screen of %i by %i", async (columns, rows) => {
    await read([ARTICLE], { columns, rows });
    await press("\t", /Dina Boluarte +5/);
    expect(terminal.screen()).toHaveLength(rows);
    expect(terminal.screen()[rows - 1]).toMatch(/\d+%/);
  });

  it("reads standard input, with keys from the terminal", async () => {
    start(["bash", "-c", `cat ${ARTICLE} | node ${BIN} read`]);
    await shows(TITLE);
    await press("G", "100%");
    terminal.type("q");
    expect((await terminal.end()).code).toBe(0);
    expectRestored();
  });

  it("goes to the next article and back, skipping inputs that are not articles", async () => {
    const other = join(home, "other.txt");
    writeFileSync(other, "Ferry to Skye\n\nIt sailed.\n");
    await read([ARTICLE, join(home, "nowhere.txt"), other]);
    await press("]", "Ferry to Skye");
    await shows("nowhere.txt: no");
    await press("]", "this is the last article");
    await press("[", TITLE);
    await press("[", "this is the first article");
    terminal.type("q");
    expect((await terminal.end()).code).toBe(2);
    expect(terminal.screen().join("\n")).toContain("nowhere.txt: no such file");
  });

  it("remembers the position, except with --no-remember", async () => {
    await read([ARTICLE]);
    await press("jjjjjjjj", /^ *TOKYO/);
    const place = terminal.screen()[0];
    terminal.type("q");
    await terminal.end();
    await read([ARTICLE]);
    expect(terminal.screen()[0]).toBe(place);
    terminal.type("gq");
    await terminal.end();
    await read([ARTICLE]);
    await press("G", "100%");
    terminal.type("q");
    await terminal.end();
    await read(["--no-remember", ARTICLE]);
    expect(terminal.screen()[0]?.trim()).toBe(TITLE);
  });

  it("marks the chosen name without colour too", async () => {
    await read([ARTICLE], { env: { NO_COLOR: "1" } });
    await press("\t", /Dina Boluarte +5/);
    await press("\r", "Dina Boluarte 1/5");
    expect(terminal.written()).not.toMatch(/\u001b\[(3[0-79]|38[;\d]*|4[0-79]|9\d)m/);
    expect(terminal.written()).toContain("\u001b[7m");
  });
});

describe("the terminal is restored", () => {
  it("on Ctrl-C", async () => {
    await read([ARTICLE]);
    terminal.type("\u0003");
    expect(await terminal.end()).toMatchObject({ code: 130 });
    expectRestored();
  });

  it.each([
    ["SIGTERM", 15],
    ["SIGHUP", 1],
  ])("on %s, and the position is stored", async (name, number) => {
    await read([ARTICLE]);
    await press("jjjjjjjj", /^ *TOKYO/);
    terminal.signal(name);
    expect(await terminal.end()).toMatchObject({ signal: number });
    expectRestored();
    expect(readFileSync(join(home, "summit-reader", "positions.json"), "utf8")).toContain("offset");
  });

  it("on SIGINT from outside", async () => {
    await read([ARTICLE]);
    terminal.signal("SIGINT");
    expect(await terminal.end()).toMatchObject({ code: 130 });
    expectRestored();
  });

  it("on a crash, and the error is printed", async () => {
    const preload = pathToFileURL(join("tests", "support", "crash-on-signal.mjs")).href;
    start(["node", "--import", preload, BIN, "read", ARTICLE]);
    await shows(/\d+%/);
    terminal.signal("SIGUSR2");
    expect((await terminal.end()).code).not.toBe(0);
    expectRestored();
    expect(terminal.screen().join("\n")).toContain("made to crash");
  });

  it("on Ctrl-Z, and fg resumes", async () => {
    start(["bash", "--norc", "--noprofile", "-i"], { env: { PS1: "ready> " } });
    await shows("ready>");
    await press(`node ${BIN} read ${ARTICLE}\r`, /\d+%/);
    await press("jjjjjjjj", /^ *TOKYO/);
    const before = terminal.screen();
    await press("\u001a", "Stopped");
    expectRestored(NOT_BASHS);
    await press(
      "stty -a | tr ' ' '\\n' | grep -x -e icanon -e echo -e isig\r",
      /icanon\n(.*\n)*echo/,
    );
    await press("fg\r", /^ *TOKYO/);
    await terminal.until(() => terminal.isAlternate());
    expect(terminal.screen()[0]).toBe(before[0]);
    await press("g", TITLE);
    await press("q", "ready>");
    expectRestored(NOT_BASHS);
    terminal.type("exit\r");
    await terminal.end();
  });

  it("and reading resumes if no shell stops the process", async () => {
    await read([ARTICLE]);
    terminal.type("\u001a");
    await press("G", "100%");
    expect(terminal.isAlternate()).toBe(true);
  });
});

describe("without a terminal", () => {
  it("reports what to use instead", async () => {
    start(["bash", "-c", `node ${BIN} read ${ARTICLE} | cat; echo "\${PIPESTATUS[0]}"`]);
    await terminal.end();
    const screen = terminal.screen().join("\n");
    expect(screen).toContain("use show to print or pipe");
    expect(screen).toMatch(/^64$/m);
  });

  it("rejects a dumb terminal", async () => {
    start(["node", BIN, "read", ARTICLE], { env: { TERM: "dumb" } });
    expect((await terminal.end()).code).toBe(64);
    expect(terminal.screen().join(" ")).toContain("use show instead");
  });

  it("reports a missing input before drawing anything", async () => {
    start(["node", BIN, "read", "nowhere.txt"]);
    expect((await terminal.end()).code).toBe(66);
    expect(terminal.written()).not.toContain("\u001b[?1049h");
  });
});
