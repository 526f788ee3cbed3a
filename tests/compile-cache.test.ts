import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import Module from "node:module";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const BIN = join("bin", "summit-reader.js");
const ARTICLE = join("article", "japan-peru-summit.txt");

let caches: string;
beforeEach(() => {
  caches = mkdtempSync(join(tmpdir(), "summit-reader-caches-"));
});
afterEach(() => rmSync(caches, { recursive: true, force: true }));

function entities(env: NodeJS.ProcessEnv = {}): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [BIN, "entities", ARTICLE], {
    env: { ...process.env, XDG_CACHE_HOME: caches, ...env },
    encoding: "utf8",
  });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  return stdout;
}

/** The files in the caches folder. */
function cachedFiles(): string[] {
  return readdirSync(caches, { recursive: true, encoding: "utf8" })
    .map((name) => join(caches, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

describe("the compile cache", () => {
  it("is in the user's cache folder and leaves the next run's output unchanged", () => {
    const first = entities();
    expect(cachedFiles().length).toBeGreaterThan(2);
    expect(cachedFiles().every((path) => path.startsWith(join(caches, "summit-reader")))).toBe(
      true,
    );
    expect(entities()).toBe(first);
  });

  it("is off with NODE_DISABLE_COMPILE_CACHE", () => {
    entities({ NODE_DISABLE_COMPILE_CACHE: "1" });
    expect(cachedFiles()).toEqual([]);
  });

  it("is in the folder that NODE_COMPILE_CACHE names", () => {
    entities({ NODE_COMPILE_CACHE: join(caches, "mine") });
    expect(readdirSync(caches)).toEqual(["mine"]);
  });

  it("is never in a relative folder", () => {
    entities({ XDG_CACHE_HOME: ".caches-of-this-folder" });
    expect(existsSync(".caches-of-this-folder")).toBe(false);
  });

  it("does without a folder that it can write to", () => {
    const file = join(caches, "file");
    writeFileSync(file, "");
    entities({ XDG_CACHE_HOME: file });
    entities({ XDG_CACHE_HOME: "", LOCALAPPDATA: "", HOME: "" });
    expect(cachedFiles()).toEqual([file]);
  });

  it.each([
    ["is cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ["is empty", () => Buffer.alloc(0)],
    ["is zeroed", (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ["has a flipped bit", (bytes: Buffer) => flipBit(bytes, bytes.length >> 1)],
    ["has a wrong checksum", (bytes: Buffer) => flipBit(bytes, bytes.length - 1)],
  ])("rewrites a file that %s", (_, damage) => {
    const output = entities();
    const files = cachedFiles();
    const whole = files.map((path) => readFileSync(path).length);
    for (const path of files) writeFileSync(path, damage(readFileSync(path)));
    expect(entities()).toBe(output);
    const rewritten = cachedFiles().map((path) => readFileSync(path).length);
    for (const [index, length] of rewritten.entries()) {
      expect(length).toBeGreaterThan((whole[index] ?? 0) / 2);
    }
    expect(entities()).toBe(output);
  });
});

function flipBit(bytes: Buffer, at: number): Buffer {
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

/** The text that planted code prints. */
const PLANTED = "planted code";

/** Replaces every cached file with code that prints, made from a source of the same length, and its checksum. */
function plantCode(): void {
  for (const file of cachedFiles()) {
    const chunk = basename(file).replace(/-[0-9a-f]+\.bin$/, ".js");
    const { length } = readFileSync(join("dist", "bin", chunk), "utf8");
    const source = `console.log("${PLANTED}");`.padEnd(length);
    const code = new Script(Module.wrap(source)).createCachedData();
    const checksum = Buffer.alloc(4);
    checksum.writeUInt32LE(crc32(code));
    writeFileSync(file, Buffer.concat([code, checksum]));
  }
}

const IS_ROOT = process.geteuid?.() === 0;
const OTHER_USER = 12_345;

/** Newer versions of Node write the files themselves; the checks of folders hold for them, too. */
const WRITES_OWN_FILES = process.versions.node.startsWith("20.");

const VERSION: string = JSON.parse(readFileSync("package.json", "utf8")).version;

/** What a run prints with planted code in its cache. */
function printed(env: NodeJS.ProcessEnv = {}, cwd = "."): string {
  const { stdout } = spawnSync(process.execPath, [resolve(BIN), "--version"], {
    cwd,
    env: { ...process.env, XDG_CACHE_HOME: caches, ...env },
    encoding: "utf8",
    timeout: 20_000,
  });
  return stdout.trimEnd();
}

describe.skipIf(process.platform === "win32" || !WRITES_OWN_FILES)("planted code", () => {
  let folder = "";
  beforeEach(() => {
    printed();
    plantCode();
    folder = join(caches, "summit-reader");
  });

  it("would run from the user's own folder, which is why no other is used", () => {
    expect(printed()).toContain(PLANTED);
  });

  it.each([
    ["others may write to", () => chmodSync(folder, 0o777)],
    ["a group may write to", () => chmodSync(folder, 0o770)],
    ["others may replace", () => chmodSync(caches, 0o777)],
  ])("does not run from a folder that %s", (_, change) => {
    change();
    expect(printed()).toBe(VERSION);
  });

  it("does not run from a folder of others behind a link", () => {
    const theirs = join(caches, "theirs");
    renameSync(folder, theirs);
    chmodSync(theirs, 0o777);
    symlinkSync(theirs, folder);
    expect(printed()).toBe(VERSION);
  });

  it("does not run from a file that is a link", () => {
    for (const file of cachedFiles()) {
      renameSync(file, `${file}.real`);
      symlinkSync(`${file}.real`, file);
    }
    expect(printed()).toBe(VERSION);
  });

  it("does not run from a file that others may write to", () => {
    for (const file of cachedFiles()) chmodSync(file, 0o666);
    expect(printed()).toBe(VERSION);
  });

  it("does not run for another source", () => {
    for (const file of cachedFiles()) renameSync(file, file.replace(/-[0-9a-f]+\.bin$/, "-0.bin"));
    expect(printed()).toBe(VERSION);
  });

  it("does not run for another version of the program", () => {
    const [key = ""] = readdirSync(folder);
    renameSync(join(folder, key), join(folder, key.replace(/[0-9a-f]+$/, "0")));
    expect(printed()).toBe(VERSION);
  });

  it.skipIf(!IS_ROOT)("does not run from another user's file", () => {
    for (const file of cachedFiles()) chownSync(file, OTHER_USER, OTHER_USER);
    expect(printed()).toBe(VERSION);
  });

  it.skipIf(!IS_ROOT)("does not run from another user's home, as with sudo -E", () => {
    chownSync(caches, OTHER_USER, OTHER_USER);
    expect(printed()).toBe(VERSION);
  });

  it("does not run from the folder that the program runs in", () => {
    expect(printed({ XDG_CACHE_HOME: "." }, caches)).toBe(VERSION);
    expect(printed({ NODE_COMPILE_CACHE: "summit-reader" }, caches)).toBe(VERSION);
  });

  it("does not hold up a start by a FIFO in the place of a file", () => {
    for (const file of cachedFiles()) {
      rmSync(file);
      execFileSync("mkfifo", [file]);
    }
    expect(printed()).toBe(VERSION);
  });

  it("is not read if the file is too large to be code", () => {
    for (const file of cachedFiles()) truncateSync(file, 2 ** 25 + 1);
    expect(printed()).toBe(VERSION);
  });
});
