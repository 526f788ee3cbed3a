import { afterEach, describe, expect, it } from "vitest";
import { openTerminal, type Terminal } from "../support/terminal.ts";

const PROGRAM = ["node", "bin/summit-reader.js"] as const;

let terminal: Terminal | undefined;

afterEach(() => terminal?.close());

describe("summit-reader in a terminal", () => {
  it("wraps a summary at the terminal's width", async () => {
    terminal = openTerminal([...PROGRAM, "summary", "article/japan-peru-summit.txt"], {
      columns: 40,
    });
    const { code } = await terminal.end();
    const longest = Math.max(...terminal.screen().map((row) => row.length));
    expect(code).toBe(0);
    expect(longest).toBeGreaterThan(30);
    expect(longest).toBeLessThanOrEqual(40);
  });

  it("reads typed text up to Ctrl-D", async () => {
    terminal = openTerminal([...PROGRAM, "entities", "-"]);
    terminal.type("Maria Lindqvist met reporters in Oslo.\n\x04");
    await terminal.until((screen) => screen.includes("Oslo") && screen.includes("Places"));
    expect((await terminal.end()).code).toBe(0);
  });
});
