import { describe, expect, it } from "vitest";
import { runProgram } from "../support/run.ts";

const ARTICLE = "article/japan-peru-summit.txt";

describe("show with selected names", () => {
  it("marks one name in all its forms without colour", async () => {
    const { out } = await runProgram(["show", "--only", "ishiba", ARTICLE]);
    expect(out).toContain("Prime Minister Shigeru Ishiba[P] received");
    expect(out).toContain("Ishiba[P] told his guest");
    expect(out.match(/\[[PLO]\]/g)).toHaveLength(5);
  });

  it("accepts several names and several kinds", async () => {
    const { out } = await runProgram(["show", "--only", "Ishiba", "--only", "Peru", ARTICLE]);
    expect(out).toMatch(/names: people\[P\] · places\[L\]\n$/);
    const kinds = await runProgram(["show", "--highlight", "place,organization", ARTICLE]);
    expect(kinds.out).toMatch(/names: places\[L\] · organizations\[O\]\n$/);
  });

  it("uses colour if it can, and marks on request", async () => {
    const only = ["show", "--color", "always", "--theme", "dark", "--only", "Ishiba", ARTICLE];
    const { out } = await runProgram(only);
    expect(out).toContain("\u001b[96mIshiba\u001b[39m");
    expect(out).not.toContain("[P]");
    expect((await runProgram([...only, "--marks"])).out).toContain("[P]");
  });

  it("notes that an article mentions none of them", async () => {
    const { code, err } = await runProgram(["show", "--only", "Nobody", "--exit-status", ARTICLE]);
    expect(code).toBe(1);
    expect(err).toBe(`summit-reader: ${ARTICLE}: no mention of "Nobody"\n`);
  });

  it("selects names in JSON, too", async () => {
    const args = ["show", "--json", "--entities", "--only", "Ishiba", ARTICLE];
    const { entities } = JSON.parse((await runProgram(args)).out);
    expect(entities.map(({ name }: { name: string }) => name)).toEqual(["Shigeru Ishiba"]);
  });

  it("suggests a kind or link style for a typo", async () => {
    const kind = await runProgram(["show", "--highlight", "persom", ARTICLE]);
    expect([kind.code, kind.err]).toEqual([64, expect.stringContaining("person")]);
    const theme = await runProgram(["show", "--theme", "drak", ARTICLE]);
    expect([theme.code, theme.err]).toEqual([64, expect.stringContaining("did you mean dark?")]);
  });
});

describe("--links", () => {
  const harbour = "tests/terminal/files/harbour.md";

  it("does not take a source for its value", async () => {
    const { out } = await runProgram(["show", "--links", harbour]);
    expect(out).toMatch(/\nLinks\n\[1\] https:/);
    expect((await runProgram([harbour, "--links"])).out).toBe(out);
    expect((await runProgram(["show", "--links", "references", harbour])).out).toBe(out);
    expect((await runProgram(["show", "--links=inline", harbour])).out).toContain("<https:");
  });

  it("can be a source after --", async () => {
    const { code, err } = await runProgram(["show", "--", "--links"]);
    expect([code, err]).toEqual([66, expect.stringContaining("--links: ")]);
  });
});

describe("the width", () => {
  const widest = (out: string) => Math.max(...out.split("\n").map((line) => line.length));

  it.each([
    ["a wide terminal has a comfortable measure", [], true, 200, 72],
    ["a narrow one has its own", [], true, 40, 40],
    ["what is asked for counts", ["-w", "100"], true, 200, 100],
    ["a pipe has 80", [], false, 200, 80],
  ] as const)("%s", async (_, args, stdoutIsTerminal, columns, most) => {
    const { out } = await runProgram(["show", "--color", "never", ...args, ARTICLE], {
      stdoutIsTerminal,
      columns,
    });
    expect(widest(out)).toBeLessThanOrEqual(most);
    expect(widest(out)).toBeGreaterThan(most - 8);
  });
});
