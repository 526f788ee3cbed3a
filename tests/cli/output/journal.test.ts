import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runProgram } from "../../support/run.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "summit-reader-journal-"));
  const lines = Array.from({ length: 12 }, (_, id) =>
    id === 5 ? "not json" : JSON.stringify({ id, text: `Ana Lima saw ${id} ships in Porto.` }),
  );
  writeFileSync(join(folder, "pile.jsonl"), `${lines.join("\n")}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), "utf8");
const run = (format: string, out: string, journal: string, ...more: string[]) =>
  runProgram([
    "entities",
    at("pile.jsonl"),
    "-f",
    format,
    "-o",
    at(out),
    "--journal",
    at(journal),
    ...more,
  ]);

describe("--journal", () => {
  it.each(["jsonl", "json", "csv", "text"])(
    "goes on after any cut, with the same bytes as in one go: %s",
    async (format) => {
      await run(format, "whole", `whole-${format}`);
      const [whole, journal] = [read("whole"), read(`whole-${format}`)];
      const headLength = journal.indexOf("\n") + 1;
      const cuts = fc.record({
        journal: fc.integer({ min: headLength, max: journal.length }),
        // What stood in the file beyond what was noted.
        beyond: fc.integer({ min: 0, max: 40 }),
      });
      await fc.assert(
        fc.asyncProperty(cuts, async (cut) => {
          const left = journal.slice(0, cut.journal).replaceAll("whole", "cut");
          const noted = left.split("\n").slice(1, -1);
          const bytes = noted.length === 0 ? 0 : JSON.parse(noted.at(-1) ?? "").bytes;
          writeFileSync(at("cut-journal"), left);
          writeFileSync(at("cut"), Buffer.from(whole).subarray(0, bytes + cut.beyond));
          const { code } = await run(format, "cut", "cut-journal");
          expect([0, 2]).toContain(code);
          expect(read("cut")).toBe(whole);
        }),
        { numRuns: 25 },
      );
    },
  );

  it("writes each article's file once when it resumes in a directory", async () => {
    const args = ["show", at("pile.jsonl"), "-o", `${at("dir")}/`, "--journal", at("dir-journal")];
    await runProgram(args);
    const journal = read("dir-journal").split("\n");
    // The file of the fourth was written and not noted.
    writeFileSync(at("dir-journal"), `${journal.slice(0, 4).join("\n")}\n`);
    for (const later of [5, 7, 8, 9, 10, 11, 12])
      rmSync(at(`dir/pile.jsonl-${later}.txt`), { force: true });
    const { err } = await runProgram(args);
    expect(err).not.toContain("already exists");
    expect(read("dir-journal").split("\n")).toHaveLength(journal.length);
    expect(read("dir/pile.jsonl-12.txt")).toContain("11 ships");
  });

  it("does nothing when all inputs are done", async () => {
    await run("jsonl", "twice", "twice-journal");
    const before = [read("twice"), read("twice-journal")];
    const { code, err } = await run("jsonl", "twice", "twice-journal");
    expect(code).toBe(0);
    expect(err).toBe(`summit-reader: ${at("twice-journal")}: nothing left to do, 12 done before\n`);
    expect([read("twice"), read("twice-journal")]).toEqual(before);
  });

  it("refuses another command's journal, other inputs, and a file that is not a journal", async () => {
    await run("jsonl", "one", "one-journal");
    expect(await run("csv", "one", "one-journal")).toMatchObject({ code: 66 });
    writeFileSync(at("other.jsonl"), `${JSON.stringify({ text: "Ana." })}\n`);
    const other = [
      "entities",
      at("other.jsonl"),
      "-f",
      "jsonl",
      "-o",
      at("one"),
      "--journal",
      at("one-journal"),
    ];
    const { code, err } = await runProgram(other);
    expect(code).toBe(66);
    expect(err).toMatch(/input 1 was .*pile\.jsonl:1, now it is .*other\.jsonl:1/);
  });

  it.each(["Dear diary", "Dear diary\n", '{"journal":1}\n', "[1]\n", "\u0000\u0000"])(
    "refuses a file that is no journal, and leaves it alone: %j",
    async (text) => {
      writeFileSync(at("none"), text);
      const { code, err } = await run("jsonl", "never", "none");
      expect(code).toBe(66);
      expect(err).toContain("not a journal");
      expect(read("none")).toBe(text);
      expect(existsSync(at("never"))).toBe(false);
    },
  );

  it("refuses a journal that cannot be read", async () => {
    mkdirSync(at("folder"));
    expect(await run("jsonl", "never", "folder")).toMatchObject({ code: 66 });
    expect(existsSync(at("never"))).toBe(false);
  });

  it("refuses to resume with other options, and names the first that differs", async () => {
    await run("jsonl", "options", "options-journal");
    const { code, err } = await run("jsonl", "options", "options-journal", "--min-count", "2");
    expect(code).toBe(66);
    expect(err).toContain("started with another minCount (1, now 2)");
    expect((await run("jsonl", "options", "options-journal", "--quiet", "-j", "1")).code).toBe(0);
  });

  it.each(["1e400", "-1", "0.5", '"9"', "null"])("refuses a length of %s", async (bytes) => {
    await run("jsonl", "lengths", "lengths-journal");
    const [head, entry = "", ...rest] = read("lengths-journal").split("\n");
    const damaged = entry.replace(/"bytes":\d+/, `"bytes":${bytes}`);
    writeFileSync(at("lengths-journal"), [head, damaged, ...rest].join("\n"));
    const before = read("lengths");
    const { code, err } = await run("jsonl", "lengths", "lengths-journal");
    expect(code).toBe(66);
    expect(err).toContain("it is damaged");
    expect(read("lengths")).toBe(before);
    rmSync(at("lengths-journal"));
  });

  it("refuses an output that is shorter or other than it recorded, or gone", async () => {
    await run("jsonl", "output", "output-journal");
    const whole = read("output");
    const resume = () => run("jsonl", "output", "output-journal");
    writeFileSync(at("output"), whole.slice(0, -9));
    expect(await resume()).toMatchObject({ code: 66, err: expect.stringContaining("shorter") });
    expect(read("output")).toBe(whole.slice(0, -9));
    writeFileSync(at("output"), `${whole.slice(0, -9)}12345678\n`);
    expect(await resume()).toMatchObject({ code: 66, err: expect.stringContaining("recorded") });
    rmSync(at("output"));
    expect(await resume()).toMatchObject({ code: 66, err: expect.stringContaining("it is gone") });
    expect(existsSync(at("output"))).toBe(false);
  });

  it("is used by one process at a time, and by the next once that has ended", async () => {
    writeFileSync(at("locked.lock"), "4711\n");
    const args = ["entities", at("pile.jsonl"), "-o", at("x"), "--journal", at("locked")];
    const { code, err } = await runProgram(args, { running: [4711] });
    expect(code).toBe(74);
    expect(err).toContain("process 4711 is using it");
    expect((await runProgram(args, { running: [] })).code).toBe(2);
    expect(existsSync(at("locked.lock"))).toBe(false);
  });

  it("needs a file to write to", async () => {
    const { code, err } = await runProgram(["show", at("pile.jsonl"), "--journal", at("x")]);
    expect(code).toBe(64);
    expect(err).toContain("--journal needs --output");
  });

  it("survives being killed at any moment", () => {
    const args = `entities ${at("pile.jsonl")} --jsonl -j 2 --journal ${at("killed-journal")} -o ${at("killed")}`;
    const command = `for delay in 0.15 0.2 0.25 0.3; do timeout -s KILL $delay "${process.execPath}" bin/summit-reader.js ${args} -q; done; "${process.execPath}" bin/summit-reader.js ${args} -q; "${process.execPath}" bin/summit-reader.js ${args.replaceAll("killed", "unhurt")} -q`;
    spawnSync("bash", ["-c", command], { stdio: "ignore" });
    expect(read("killed")).toBe(read("unhurt"));
    expect(read("killed").split("\n")).toHaveLength(13);
  });
});
