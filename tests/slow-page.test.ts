import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const BIN = join("bin", "summit-reader.js");
/** Nested and long: main-content extraction looks at the ancestors of each paragraph. */
const SLOW = `${"<div>".repeat(480)}${"<p>Some words, and more of them, in a sentence.</p>".repeat(19_000)}`;

const scratch = mkdtempSync(join(tmpdir(), "summit-reader-slow-"));
const page = join(scratch, "slow.html");
const articles = join(scratch, "pile.jsonl");

beforeAll(() => {
  if (!existsSync(BIN) || !existsSync(join("dist", "bin", "page-worker.js"))) {
    throw new Error("not built: run npm run build before the tests");
  }
  writeFileSync(page, SLOW);
  const records = [{ text: "Rain fell." }, { html: SLOW }, { html: "<p>The sun shone.</p>" }];
  writeFileSync(articles, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    encoding: "utf8",
  });
  return { status, out: stdout, err: stderr };
}

describe("a slow page in the built program", { timeout: 120_000 }, () => {
  it("is an error in one line", () => {
    expect(run("show", page)).toEqual({
      status: 65,
      out: "",
      err: `summit-reader: ${page}: page too slow: gave up after 3 seconds: raise the limits with --html-limits\n`,
    });
  });

  it.each(["1", "2"])("does not stop a batch of %s threads", (jobs) => {
    const { status, out } = run("show", "--jsonl", "-j", jobs, articles);
    const answers = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ text, error }) => text ?? error.code)).toEqual([
      "Rain fell.",
      "TOO_SLOW",
      "The sun shone.",
    ]);
    expect(status).toBe(0);
  });

  it("is stopped in the library", async () => {
    const library = pathToFileURL(resolve("dist", "index.js")).href;
    const { parseArticle } = await import(library);
    await expect(parseArticle(SLOW, { source: "in", format: "html" })).rejects.toMatchObject({
      failure: { code: "TOO_SLOW", source: "in" },
    });
    const deep = `${"<b>".repeat(600)}deep`;
    expect(await parseArticle(deep, { format: "html", htmlLimits: 2 })).toMatchObject({
      text: "deep",
    });
  });
});
