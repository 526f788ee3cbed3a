import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parseTranscript, replay } from "./support/transcript.ts";

const README = readFileSync("README.md", "utf8");

describe("the README", () => {
  it("opens with the two lines", () => {
    const lines = README.split("\n").filter((line) => line.startsWith("npm install"));
    expect(lines[0]).toMatch(/^npm install && npx summit-reader show /);
    expect(lines[1]).toMatch(/^npm install && npm test /);
  });

  it.each(parseTranscript(README))(
    "shows real output of $command",
    async ({ command, outcome }) => {
      expect(await replay(command)).toBe(outcome);
    },
  );

  it("has a library example that runs against the built package", () => {
    const example = /```ts\n(import \{ findEntities[\s\S]*?)```/.exec(README)?.[1] ?? "";
    const { status, stdout, stderr } = runAsUser(example);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const lines = stdout.split("\n");
    expect(lines.slice(0, 2)).toEqual(["LIMA", "Ana Lima opened a bridge."]);
    expect(lines).toContain("true");
    expect(lines).not.toContain("false");
    expect(stdout).toContain('"schemaVersion": 1');
  });

  it("has a plugin example that runs", () => {
    const example = /```ts\n(import nlp from "compromise"[\s\S]*?)```/.exec(README)?.[1] ?? "";
    const { status, stdout } = runAsUser(example.replace(/(nlp\("[^;]*\));/, "console.log($1);"));
    expect([status, stdout]).toEqual([0, "[ 'Shigeru Ishiba' ]\n"]);
  });
});

/** Runs code in a project that has this package and compromise installed. */
function runAsUser(code: string) {
  const project = mkdtempSync(join(tmpdir(), "summit-reader-user-"));
  mkdirSync(join(project, "node_modules"));
  symlinkSync(resolve("."), join(project, "node_modules", "summit-reader"), "junction");
  symlinkSync(
    resolve("node_modules", "compromise"),
    join(project, "node_modules", "compromise"),
    "junction",
  );
  writeFileSync(join(project, "example.mjs"), code);
  const result = spawnSync(process.execPath, ["example.mjs"], { cwd: project, encoding: "utf8" });
  rmSync(project, { recursive: true, force: true });
  return result;
}
