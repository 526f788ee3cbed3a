import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runProgram } from "../support/run.ts";

const scratch = mkdtempSync(join(tmpdir(), "summit-reader-files-"));
const at = (...parts: string[]) => join(scratch, ...parts);

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(join(at(path), ".."), { recursive: true });
  writeFileSync(at(path), content);
}

beforeAll(() => {
  write("tree/b.txt", "Second story.");
  write("tree/a.md", "First story.");
  write("tree/deep/c.txt.gz", gzipSync("Third story."));
  write("tree/deep/down/d.log", "Fourth story.");
  write("tree/deep/.hidden/e.txt", "Never read.");
  write("tree/.f.txt", "Never read.");
  symlinkSync(at("tree"), at("tree", "deep", "loop"));
  write("packed/story.md.gz", gzipSync("# Title\n\nSome *text*."));
  write("packed/pile.jsonl.gz", gzipSync('{"id":1,"text":"One."}\n{"id":2,"text":"Two."}\n'));
  write("packed/unnamed", gzipSync("Packed without a name."));
  write("packed/cut.txt.gz", gzipSync("Some text that is cut off. ".repeat(50)).subarray(0, -12));
  const spoiled = gzipSync("Some text whose check fails.");
  spoiled[spoiled.length - 6] = (spoiled[spoiled.length - 6] ?? 0) ^ 0xff;
  write("packed/spoiled.txt.gz", spoiled);
  write("packed/none.txt.gz", "This is no gzip at all.");
  write("packed/bomb.txt.gz", gzipSync(Buffer.alloc(40_000_000, "bomb ")));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function sourcesOf(...argv: string[]): Promise<string[]> {
  const { out } = await runProgram(["show", "--json", ...argv]);
  const records: readonly { source: string }[] = [JSON.parse(out)].flat();
  return records.map(({ source }) => source.slice(scratch.length + 1));
}

describe("a directory", () => {
  it("gives its files of known types, sorted by name, as an array", async () => {
    expect(await sourcesOf(at("tree"))).toEqual(["tree/a.md", "tree/b.txt"]);
  });

  it("gives the files of all folders on request, without following cycles", async () => {
    expect(await sourcesOf(at("tree"), "--recursive")).toEqual([
      "tree/a.md",
      "tree/b.txt",
      "tree/deep/c.txt.gz",
    ]);
  });

  it.each([
    [["--glob", "*.txt"], ["tree/b.txt"]],
    [["--recursive", "--glob", "*.log"], ["tree/deep/down/d.log"]],
    [["--glob", "deep/*.gz"], ["tree/deep/c.txt.gz"]],
    [["--glob", "**/d.*"], ["tree/deep/down/d.log"]],
  ])("with %j gives %j", async (options, expected) => {
    expect(await sourcesOf(at("tree"), ...options)).toEqual(expected);
  });

  it("says what it looked for if it finds nothing", async () => {
    const { code, err } = await runProgram(["show", at("tree"), "--glob", "*.pdf"]);
    expect(err).toMatch(/no articles found \(looked for \*\.pdf\)/);
    expect(code).toBe(66);
  });

  it("continues after an unreadable folder", async ({ skip }) => {
    write("locked/a/x.txt", "Nobody can read this.");
    write("locked/b/y.txt", "This is read.");
    chmodSync(at("locked", "a"), 0);
    const { out, err, code } = await runProgram(["show", at("locked"), "--recursive"]);
    chmodSync(at("locked", "a"), 0o755);
    if (code === 0) skip("the tests run as a user who may read everything");
    expect(out).toContain("This is read.");
    expect(err).toMatch(/locked\/a: cannot be read: permission denied/);
    expect(code).toBe(2);
  });
});

describe("gzip", () => {
  it.each([
    ["story.md.gz", "markdown", "Title\n\nSome text."],
    ["unnamed", "text", "Packed without a name."],
  ])("%s is read as %s", async (name, format, text) => {
    const { out, err } = await runProgram(["show", "--json", at("packed", name)]);
    expect(err).toBe("");
    expect(JSON.parse(out)).toMatchObject({ format, text });
  });

  it("may contain JSON Lines", async () => {
    const { out } = await runProgram(["show", "--json", at("packed", "pile.jsonl.gz")]);
    expect(JSON.parse(out)).toMatchObject([
      { id: 1, text: "One." },
      { id: 2, text: "Two." },
    ]);
  });

  it("may come from standard input", async () => {
    const stdin = gzipSync("Through a pipe.");
    const bytes = [stdin.subarray(0, 1), stdin.subarray(1)];
    expect((await runProgram(["show", "-"], { stdin: bytes })).out).toBe("Through a pipe.\n");
    const forced = await runProgram(["show", "-", "--input", "text"], { stdin: bytes });
    expect(forced.out).toBe("Through a pipe.\n");
  });

  it.each(["cut.txt.gz", "spoiled.txt.gz"])("%s is reported as damaged", async (name) => {
    const err = `summit-reader: ${at("packed", name)}: damaged or incomplete gzip data\n`;
    expect(await runProgram(["show", at("packed", name)])).toEqual({ code: 65, out: "", err });
  });

  it("is recognized by its content, not its name", async () => {
    const { out } = await runProgram(["show", at("packed", "none.txt.gz")]);
    expect(out).toBe("This is no gzip at all.\n");
  });

  it("stops at the limit", async () => {
    const path = at("packed", "bomb.txt.gz");
    const { code, err } = await runProgram(["show", path]);
    expect(err).toBe(
      `summit-reader: ${path}: larger than 32 MB: raise the limit with --max-bytes\n`,
    );
    expect(code).toBe(65);
  });
});

describe("--encoding", () => {
  it("overrides everything else", async () => {
    write("koi8.txt", Uint8Array.from([0xed, 0xdc, 0xd2, 0x20, 0x31]));
    const { out } = await runProgram(["show", at("koi8.txt"), "--encoding", "koi8-r"]);
    expect(out).toBe("Мэр 1\n");
  });

  it("is a usage error for an unknown charset", async () => {
    const { code, err } = await runProgram(["show", at("koi8.txt"), "--encoding", "klingon"]);
    expect(err).toContain(
      '--encoding takes a charset such as utf-8 or windows-1252, not "klingon"',
    );
    expect(code).toBe(64);
  });
});
