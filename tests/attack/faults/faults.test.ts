import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createRandom } from "../random.ts";

const BIN = resolve("bin", "summit-reader.js");
const INJECT = resolve("tests", "attack", "faults", "inject.cjs");
const COUNT = 40;
const PILE = Array.from({ length: COUNT }, (_, id) =>
  JSON.stringify({ id, text: `Ana Lima saw ${id} ships in Porto. The harbour was full.` }),
).join("\n");

let folder = "";
let whole = "";
beforeAll(() => {
  whole = spawnSync(process.execPath, [BIN, "entities", "--input", "jsonl", "--jsonl"], {
    input: PILE,
    encoding: "utf8",
  }).stdout;
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "summit-reader-faults-"));
  writeFileSync(at("pile.jsonl"), PILE);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
/** Names do not matter: the same records, named after the pile, as standard input gives. */
const read = (name: string) =>
  readFileSync(at(name), "utf8").replaceAll(`${at("pile.jsonl")}:`, "stdin:");
const TO_FILE = ["entities", "--jsonl", "-q", "pile.jsonl", "-o", "out.jsonl"];
const TO_FOLDER = ["entities", "--jsonl", "-q", "pile.jsonl", "-o", "dir/"];

function run(args: readonly string[], fault?: string) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [...(fault === undefined ? [] : ["--require", INJECT]), BIN, ...args],
    { cwd: folder, encoding: "utf8", env: { ...process.env, SUMMIT_FAULT: fault ?? "" } },
  );
  return { code: status, err: stderr };
}

function leftovers(): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.tmp$|\.lock/.test(name),
  );
}

const CODES = ["ENOSPC", "EIO", "EFBIG", "EDQUOT", "EROFS"];
const FAULTS = CODES.flatMap((code) =>
  ["open:1", "write:1", "write:7", "sync:1", "close:1"].map((call) => `${call}:${code}`),
);

describe("a disk that fails", () => {
  it.each(FAULTS)("costs no old file and leaves no temporary one: %s", (fault) => {
    writeFileSync(at("out.jsonl"), "old\n");
    const { code, err } = run(TO_FILE, `${fault}:.tmp`);
    expect(code, err).toBe(74);
    expect(err).toMatch(/^summit-reader: out\.jsonl: cannot be written: [^\n]+\n$/);
    expect(read("out.jsonl")).toBe("old\n");
    expect(leftovers()).toEqual([]);
  });

  it.each(FAULTS.filter((fault) => !fault.startsWith("close")))(
    "loses no article of a folder with a journal: %s",
    (fault) => {
      const args = [...TO_FOLDER, "--journal", "journal"];
      const { code, err } = run(args, `${fault}:.tmp`);
      expect(code, err).toBe(74);
      expect(leftovers()).toEqual([]);
      expect(run(args)).toEqual({ code: 0, err: "" });
      expect(readdirSync(at("dir"))).toHaveLength(COUNT);
    },
  );

  it.each(["ENOSPC", "EIO", "short"].flatMap((code) => [1, 2, 9, 30].map((n) => `${n}:${code}`)))(
    "loses no line of a file with a journal: write %s",
    (fault) => {
      const args = [...TO_FILE, "--journal", "journal"];
      const { code } = run(args, `write:${fault}:out.jsonl`);
      expect(code).toBe(fault.endsWith("short") ? 0 : 74);
      expect(leftovers()).toEqual([]);
      expect(run(args).code).toBe(0);
      expect(read("out.jsonl")).toBe(whole.replaceAll("stdin:", "pile.jsonl:"));
    },
  );

  it.each(["write:1:ENOSPC", "write:2:ENOSPC", "write:2:EIO", "fsync:2:EIO"])(
    "loses nothing where the journal itself fails: %s",
    (fault) => {
      const args = [...TO_FILE, "--journal", "journal"];
      expect(run(args, `${fault}:journal`).code).toBe(74);
      expect(run(args).code).toBe(0);
      expect(read("out.jsonl")).toBe(whole.replaceAll("stdin:", "pile.jsonl:"));
    },
  );

  it("is an I/O error for a filter as well", () => {
    const { code } = run(TO_FOLDER, "write:5:ENOSPC:.tmp");
    expect(code).toBe(74);
    expect(readdirSync(at("dir"))).toHaveLength(4);
    expect(leftovers()).toEqual([]);
  });
});

describe("a run that ends at any moment", () => {
  it("loses nothing and does nothing twice, killed at random moments", async () => {
    const random = createRandom(3);
    for (const args of [TO_FILE, TO_FOLDER]) {
      const resumable = [BIN, ...args, "--journal", `journal-${args.at(-1)?.slice(0, 3)}`];
      for (let kills = 0; kills < 8; kills++) {
        const program = spawn(process.execPath, resumable, { cwd: folder, stdio: "ignore" });
        const timer = setTimeout(() => program.kill("SIGKILL"), 60 + random.below(400));
        await once(program, "exit");
        clearTimeout(timer);
      }
      expect(spawnSync(process.execPath, resumable, { cwd: folder }).status).toBe(0);
    }
    expect(read("out.jsonl")).toBe(whole.replaceAll("stdin:", "pile.jsonl:"));
    expect(readdirSync(at("dir")).filter((name) => !name.endsWith(".tmp"))).toHaveLength(COUNT);
  }, 120_000);

  it("loses nothing to a power cut, which keeps only what was synced", () => {
    const args = [...TO_FILE, "--journal", "journal"];
    expect(run(args).code).toBe(0);
    const [output, journal] = ["out.jsonl", "journal"].map((name) => readFileSync(at(name)));
    const lengths = `${journal}`
      .split("\n")
      .slice(1, -1)
      .map((line) => JSON.parse(line));
    const random = createRandom(5);
    for (let cuts = 0; cuts < 12; cuts++) {
      writeFileSync(at("out.jsonl"), output ?? "");
      writeFileSync(at("journal"), journal ?? "");
      // The journal is written behind the output: whatever it holds, the output held before.
      const kept = random.below(lengths.length);
      const lines = `${journal}`.split("\n").slice(0, kept + 1);
      writeFileSync(at("journal"), `${lines.join("\n")}\n${random.chance(0.5) ? '{"at":' : ""}`);
      const synced = kept === 0 ? 0 : lengths[kept - 1].bytes;
      const end = synced + random.below(statSync(at("out.jsonl")).size - synced + 1);
      truncateSync(at("out.jsonl"), end);
      expect(run(args)).toMatchObject({ code: 0 });
      expect(readFileSync(at("out.jsonl")).equals(output ?? Buffer.alloc(0))).toBe(true);
    }
    expect(existsSync(at("journal.lock"))).toBe(false);
  }, 120_000);
});
