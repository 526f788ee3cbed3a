import { describe, expect, it } from "vitest";
import type { PagerCommand } from "../../src/cli/host.ts";
import { run } from "../../src/cli/main.ts";
import { type FakeHostOptions, fakeHost } from "../support/fake-host.ts";

const ARTICLE = "article/japan-peru-summit.txt";
const LINKED = "tests/terminal/files/harbour.md";

interface FakePager {
  readonly started: PagerCommand[];
  readonly got: () => string;
  readonly options: FakeHostOptions;
}

/** A terminal of 20 rows with a pager that records its input. */
function fakePager({
  knowsLinks = false,
  env = {},
}: {
  knowsLinks?: boolean;
  env?: Record<string, string>;
} = {}): FakePager {
  const started: PagerCommand[] = [];
  const got: string[] = [];
  return {
    started,
    got: () => got.join(""),
    options: {
      stdoutIsTerminal: true,
      columns: 80,
      rows: 20,
      env: { TERM: "xterm-kitty", ...env },
      startPager: async (command) => {
        started.push(command);
        return {
          knowsLinks: () => knowsLinks,
          write: async (text) => got.push(text) > 0,
          close: async () => true,
        };
      },
    },
  };
}

async function show(args: readonly string[], { options }: FakePager): Promise<string> {
  const host = fakeHost(options);
  expect(await run(["show", ...args], host)).toBe(0);
  return host.out();
}

describe("paging", () => {
  it("starts less as git does, and prints nothing else", async () => {
    const pager = fakePager();
    expect(await show([ARTICLE], pager)).toBe("");
    expect(pager.started).toEqual([
      { words: ["less"], needsShell: false, env: { LESS: "FRX", LESSCHARSET: "utf-8" } },
    ]);
    expect(pager.got()).toContain("names: ");
  });

  it.each([
    [{ PAGER: "most -s" }, ["most", "-s"], false],
    [{ PAGER: "most", SUMMIT_READER_PAGER: "bat -p" }, ["bat", "-p"], false],
    [{ PAGER: "less '+/x y'" }, ["less '+/x y'"], true],
    [{ PAGER: "head | less" }, ["head | less"], true],
  ])("with %o starts %o", async (env, words, needsShell) => {
    const pager = fakePager({ env: env as Record<string, string> });
    await show([ARTICLE], pager);
    expect(pager.started[0]).toMatchObject({ words, needsShell });
  });

  it("leaves the settings of less alone", async () => {
    const pager = fakePager({ env: { LESS: "i" } });
    await show([ARTICLE], pager);
    expect(pager.started[0]?.env).toEqual({ LESSCHARSET: "utf-8" });
  });

  it("strips links for a pager that would show their escape sequences", async () => {
    const dull = fakePager();
    await show([LINKED], dull);
    expect(dull.got()).not.toContain("\u001b]8;");
    const able = fakePager({ knowsLinks: true });
    await show([LINKED], able);
    expect(able.got()).toContain("\u001b]8;id=1;https://www.calmac.co.uk/");
  });

  it("opens one pager for several articles once the screen is full", async () => {
    const pager = fakePager();
    const text = "tests/transcripts/files/ferry.txt";
    expect(await show([text, text, text, text], pager)).toBe("");
    expect(pager.started).toHaveLength(1);
    expect(pager.got().match(/Reporting by/g)).toHaveLength(4);
  });

  it.each([["--json"], ["--format", "markdown"], ["--no-pager"]])(
    "does not happen with %s",
    async (...args) => {
      const pager = fakePager();
      expect(await show([...args, ARTICLE], pager)).not.toBe("");
      expect(pager.started).toEqual([]);
    },
  );
});
