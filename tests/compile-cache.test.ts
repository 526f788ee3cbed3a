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

/** The files of compiled code. */
function kept(): string[] {
  return readdirSync(caches, { recursive: true, encoding: "utf8" })
    .map((name) => join(caches, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

describe("compiled code", () => {
  it("is kept where caches are, and the next start says the same", () => {
    const first = entities();
    expect(kept().length).toBeGreaterThan(2);
    expect(kept().every((path) => path.startsWith(join(caches, "summit-reader")))).toBe(true);
    expect(entities()).toBe(first);
  });

  it("is not kept with NODE_DISABLE_COMPILE_CACHE, nor needed", () => {
    entities({ NODE_DISABLE_COMPILE_CACHE: "1" });
    expect(kept()).toEqual([]);
  });

  it("is kept where NODE_COMPILE_CACHE says", () => {
    entities({ NODE_COMPILE_CACHE: join(caches, "mine") });
    expect(readdirSync(caches)).toEqual(["mine"]);
  });

  it("can have nowhere to be", () => {
    const file = join(caches, "file");
    writeFileSync(file, "");
    entities({ XDG_CACHE_HOME: file });
    entities({ XDG_CACHE_HOME: "", LOCALAPPDATA: "", HOME: "" });
    expect(kept()).toEqual([file]);
  });

  it.each([
    ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ["emptied", () => Buffer.alloc(0)],
    ["zeroed", (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ["with a bit turned", (bytes: Buffer) => turnBit(bytes, bytes.length >> 1)],
    ["with its sum turned", (bytes: Buffer) => turnBit(bytes, bytes.length - 1)],
  ])("is made again where it is %s", (_, damage) => {
    const said = entities();
    const files = kept();
    const whole = files.map((path) => readFileSync(path).length);
    for (const path of files) writeFileSync(path, damage(readFileSync(path)));
    expect(entities()).toBe(said);
    const again = kept().map((path) => readFileSync(path).length);
    for (const [index, length] of again.entries()) {
      expect(length).toBeGreaterThan((whole[index] ?? 0) / 2);
    }
    expect(entities()).toBe(said);
  });
});

function turnBit(bytes: Buffer, at: number): Buffer {
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}
