import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fileNameOf } from "../../../src/cli/output/directory-output.ts";
import { runProgram } from "../../support/run.ts";

describe("the file name of an article", () => {
  it.each([
    ["news/a.txt", "a.md"],
    ["news/a.txt.gz", "a.md"],
    ["news/A.HTML.GZ", "A.md"],
    ["a.txt.md", "a.txt.md"],
    ["pile.jsonl:12", "pile.jsonl-12.md"],
    ["pile.jsonl.gz:12", "pile.jsonl-12.md"],
    ["v1.2", "v1.2.md"],
    ["v1.3.gz", "v1.3.md"],
    ["report-7.txt", "report-7.md"],
    [".txt", ".txt.md"],
    ["stdin", "stdin.md"],
    ["https://post.example/2025/ice.html", "ice.md"],
  ])("of %s is %s", (source, name) => expect(fileNameOf(source, ".md")).toBe(name));

  it("is never used twice", async () => {
    const scratch = mkdtempSync(join(tmpdir(), "summit-reader-names-"));
    try {
      const plain = join(scratch, "a.txt");
      const packed = join(scratch, "a.txt.gz");
      writeFileSync(plain, "Rain fell.\n");
      writeFileSync(packed, gzipSync("The sun shone.\n"));
      const out = join(scratch, "out");
      const { code, err } = await runProgram(["show", "--force", "-o", `${out}/`, plain, packed]);
      expect(code).toBe(2);
      expect(err).toContain(`${join(out, "a.txt")}: already exists`);
      expect(readdirSync(out)).toEqual(["a.txt"]);
      expect(readFileSync(join(out, "a.txt"), "utf8")).toBe("Rain fell.\n");
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });
});
