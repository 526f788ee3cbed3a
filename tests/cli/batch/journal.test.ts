import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
const run = (format: string, out: string, journal: string) =>
  runProgram(["entities", at("pile.jsonl"), "-f", format, "-o", at(out), "--journal", at(journal)]);

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
    expect((await run("jsonl", "twice", "twice-journal")).code).toBe(0);
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
    writeFileSync(at("none"), "Dear diary\n");
    expect((await run("jsonl", "one", "none")).err).toContain("not a journal");
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
