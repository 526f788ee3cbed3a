import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const BIN = resolve("bin", "summit-reader.js");
const FERRY = resolve("tests", "transcripts", "files", "ferry.txt");
const TITLE = "Ferry to Skye resumes after storm";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "summit-reader-destinations-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), "utf8");

function run(args: readonly string[], options: { readonly shell?: string } = {}) {
  const { shell } = options;
  const command = `exec "$0" "$@" ${shell}`;
  const [file, argv] = shell
    ? ["bash", ["-c", command, process.execPath, BIN, ...args]]
    : [process.execPath, [BIN, ...args]];
  const { status, stdout, stderr } = spawnSync(file, argv, {
    cwd: folder,
    encoding: "utf8",
    timeout: 20_000,
  });
  return { code: status, out: stdout, err: stderr };
}

describe.skipIf(process.platform === "win32")("-o", () => {
  it("writes to a device, which stays one", () => {
    expect(run(["show", FERRY, "-o", "/dev/null"]).code).toBe(0);
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  it.skipIf(!existsSync("/dev/full"))("reports a full device", () => {
    const { code, err } = run(["show", FERRY, "-o", "/dev/full"]);
    expect([code, err]).toEqual([
      74,
      "summit-reader: /dev/full: cannot be written: no space left\n",
    ]);
    expect(lstatSync("/dev/full").isCharacterDevice()).toBe(true);
  });

  it("writes to standard output and standard error by their names", () => {
    expect(run(["show", FERRY, "-o", "/dev/stdout"]).out).toContain(TITLE);
    expect(run(["show", FERRY, "-o", "/dev/fd/1"]).out).toContain(TITLE);
    expect(run(["show", FERRY, "-o", "/dev/stderr"]).err).toContain(TITLE);
    expect(lstatSync("/dev/stdout").isFile()).toBe(false);
  });

  it("adds to what standard output already holds", () => {
    const script = `{ echo first; "${process.execPath}" "${BIN}" show "${FERRY}" -o /dev/stdout; } > both`;
    execFileSync("bash", ["-c", script], { cwd: folder });
    expect(read("both")).toMatch(/^first\nFerry to Skye/);
  });

  it("feeds a process substitution", () => {
    const script = `"${process.execPath}" "${BIN}" show "${FERRY}" -o >(cat > copy); wait; sleep 0.2`;
    execFileSync("bash", ["-c", script], { cwd: folder });
    expect(read("copy")).toContain(TITLE);
  });

  it("reports a descriptor that is not open", () => {
    const { code, err } = run(["show", FERRY, "-o", "/dev/fd/77"]);
    expect(code).toBe(74);
    expect(err).toBe("summit-reader: /dev/fd/77: cannot be written: no such open file\n");
  });

  it("feeds the reader of a FIFO, which stays one", async () => {
    execFileSync("mkfifo", [at("fifo")]);
    const reader = spawn("cat", [at("fifo")]);
    let text = "";
    reader.stdout.on("data", (data) => {
      text += data;
    });
    const program = spawn(process.execPath, [BIN, "show", FERRY, "-o", at("fifo")]);
    const [[code]] = await Promise.all([once(program, "exit"), once(reader, "close")]);
    expect(code).toBe(0);
    expect(text).toContain(TITLE);
    expect(lstatSync(at("fifo")).isFIFO()).toBe(true);
    expect(readdirSync(folder)).toEqual(["fifo"]);
  });

  it("can be interrupted while nobody reads its FIFO", async () => {
    execFileSync("mkfifo", [at("fifo")]);
    const interruptAfter = async (milliseconds: number) => {
      const program = spawn(process.execPath, [BIN, "show", FERRY, "-o", at("fifo")]);
      await new Promise((done) => setTimeout(done, milliseconds));
      program.kill("SIGINT");
      return once(program, "exit");
    };
    let [code, signal] = await interruptAfter(500);
    // A machine under load may not even have started the program.
    for (let wait = 1000; signal !== null; wait *= 2) [code, signal] = await interruptAfter(wait);
    expect(code).toBe(130);
  });

  it("ends quietly when the reader of its FIFO has had enough", async () => {
    execFileSync("mkfifo", [at("fifo")]);
    const pile = Array.from({ length: 4000 }, () => JSON.stringify({ text: "Ana Lima spoke." }));
    writeFileSync(at("pile.jsonl"), pile.join("\n"));
    const reader = spawn("head", ["-1", at("fifo")]);
    const program = spawn(process.execPath, [
      BIN,
      "show",
      "--jsonl",
      at("pile.jsonl"),
      "-o",
      at("fifo"),
    ]);
    reader.stdout.resume();
    const [[code]] = await Promise.all([once(program, "exit"), once(reader, "exit")]);
    expect(code).toBe(0);
  });

  it("follows a symbolic link and keeps it", () => {
    mkdirSync(at("elsewhere"));
    writeFileSync(at("elsewhere/real.txt"), "old");
    symlinkSync("elsewhere/real.txt", at("link"));
    expect(run(["show", FERRY, "-o", "link"]).code).toBe(0);
    expect(readlinkSync(at("link"))).toBe("elsewhere/real.txt");
    expect(read("elsewhere/real.txt")).toContain(TITLE);
  });

  it("creates the file that a dangling link names", () => {
    symlinkSync("missing.txt", at("link"));
    expect(run(["show", FERRY, "-o", "link"]).code).toBe(0);
    expect(readlinkSync(at("link"))).toBe("missing.txt");
    expect(read("missing.txt")).toContain(TITLE);
  });

  it("reports a circle of links", () => {
    symlinkSync("b", at("a"));
    symlinkSync("a", at("b"));
    const { code, err } = run(["show", FERRY, "-o", "a"]);
    expect([code, err]).toEqual([
      74,
      "summit-reader: a: cannot be written: too many symbolic links\n",
    ]);
  });

  it("keeps the permissions of a file, without setuid", () => {
    writeFileSync(at("out.txt"), "old");
    chmodSync(at("out.txt"), 0o4640);
    run(["show", FERRY, "-o", "out.txt"]);
    expect(statSync(at("out.txt")).mode & 0o7777).toBe(0o640);
    expect(read("out.txt")).toContain(TITLE);
  });

  it("keeps the hard links of a file", () => {
    writeFileSync(at("out.txt"), "old");
    linkSync(at("out.txt"), at("other.txt"));
    run(["show", FERRY, "-o", "out.txt"]);
    expect(read("other.txt")).toContain(TITLE);
    expect(statSync(at("out.txt")).nlink).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(["other.txt", "out.txt"]);
  });

  it("leaves a file alone that others are reading, until it is replaced in one step", () => {
    writeFileSync(at("out.txt"), "old");
    const before = statSync(at("out.txt")).ino;
    run(["show", FERRY, "-o", "out.txt"]);
    expect(statSync(at("out.txt")).ino).not.toBe(before);
  });

  it("writes files with names as long as the file system allows", () => {
    const name = `${"é".repeat(120)}.txt`;
    writeFileSync(at(name), readFileSync(FERRY));
    expect(run(["show", name, "-o", `${"o".repeat(255)}`]).code).toBe(0);
    expect(run(["entities", name, "-f", "json", "-o", "dir/"]).code).toBe(0);
    const long = `${"a".repeat(251)}.txt`;
    writeFileSync(at(long), readFileSync(FERRY));
    expect(run(["entities", long, "-f", "json", "-o", "dir/"]).code).toBe(0);
    const written = readdirSync(at("dir"));
    expect(written).toHaveLength(2);
    for (const one of written) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(255);
  });
});

describe.skipIf(process.platform === "win32")("one file for two purposes", () => {
  const line = `${JSON.stringify({ text: "Ana Lima spoke." })}\n`;
  beforeEach(() => {
    writeFileSync(at("in.jsonl"), line);
    linkSync(at("in.jsonl"), at("same.jsonl"));
  });

  it.each([
    ["input and output", ["in.jsonl", "-o", "in.jsonl"]],
    ["input and output with a journal", ["in.jsonl", "-o", "in.jsonl", "--journal", "j"]],
    ["input and output under another name", ["in.jsonl", "-o", "same.jsonl"]],
    ["input and journal", ["in.jsonl", "-o", "out", "--journal", "in.jsonl"]],
    ["journal and output", ["in.jsonl", "-o", "out", "--journal", "out"]],
  ])("is refused: %s", (_, args) => {
    const { code, err } = run(["entities", "--jsonl", ...args]);
    expect(code).toBe(64);
    expect(err).toMatch(
      /^summit-reader: \S+: it is (an input|the journal) and .* at once: [^\n]*\n$/,
    );
    expect(read("in.jsonl")).toBe(line);
    expect(readdirSync(folder).sort()).toEqual(["in.jsonl", "same.jsonl"]);
  });

  it.each(["in.jsonl >> in.jsonl", "< in.jsonl >> in.jsonl", "in.jsonl > same.jsonl"])(
    "is refused: %s",
    (shell) => {
      const { code } = run(["entities", "--jsonl"], { shell });
      expect(code).toBe(64);
    },
  );

  it("is skipped in a directory that is read", () => {
    const args = ["entities", "--jsonl", ".", "-o", "out.jsonl"];
    expect(run(args).code).toBe(0);
    const first = read("out.jsonl");
    expect(run(args).code).toBe(0);
    expect(read("out.jsonl")).toBe(first);
  });
});
