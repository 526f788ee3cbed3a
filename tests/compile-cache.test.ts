import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
