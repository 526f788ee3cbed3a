import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const BIN = join("bin", "summit-reader.js");
const ARTICLE = join("article", "japan-peru-summit.txt");
const scratch = mkdtempSync(join(tmpdir(), "summit-reader-bin-"));

/** The source files of each chunk of the bundle, by its file name. */
type Chunks = Readonly<Record<string, readonly string[]>>;

beforeAll(() => {
  if (!existsSync(join("dist", "bin", "main.js"))) {
    throw new Error("not built: run npm run build before the tests");
  }
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const runs = new Map<string, readonly string[]>();

/** The source files of all chunks that a run of the executable loads; each command runs once. */
function loadedInputs(...args: string[]): readonly string[] {
  const key = args.join(" ");
  const inputs = runs.get(key) ?? traceInputs(...args);
  runs.set(key, inputs);
  return inputs;
}

function traceInputs(...args: string[]): string[] {
  const trace = join(scratch, `trace-${args.join("_").replaceAll(/\W/g, "")}`);
  const preload = join(process.cwd(), "tests", "support", "trace-loads.cjs");
  execFileSync(process.execPath, ["--require", preload, BIN, ...args], {
    env: { ...process.env, SUMMIT_READER_TRACE: trace },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const chunks = JSON.parse(readFileSync(join("dist", "bin", "chunks.json"), "utf8")) as Chunks;
  const files = new Set(readFileSync(trace, "utf8").split("\n"));
  const loaded = Object.entries(chunks).filter(([file]) =>
    files.has(join(process.cwd(), "dist", "bin", file)),
  );
  return loaded.flatMap(([, sources]) => sources);
}

const ANALYSIS = /compromise|src\/(segmentation|entities|summarizers)\//;

describe("what a start loads", () => {
  it.each([
    ["--version"],
    ["--help"],
    ["show", "--no-entities", "--color", "always", ARTICLE],
    ["show", ARTICLE],
  ])("%s %s: no compromise and no model", (...args) => {
    const inputs = loadedInputs(...args);
    expect(inputs).toContain("src/cli/main.ts");
    expect(inputs.filter((path) => ANALYSIS.test(path) && !path.endsWith("/registry.ts"))).toEqual(
      [],
    );
  });

  it("show in a pipe: no colours, no pager, no code for wide characters", () => {
    const inputs = loadedInputs("show", ARTICLE);
    expect(
      inputs.filter((path) => /chalk|start-pager|paged-output|string-width/.test(path)),
    ).toEqual([]);
  });

  it("show: no code for help topics, completion or configuration errors", () => {
    const inputs = loadedInputs("show", ARTICLE);
    const forOthers = /node_modules\/yaml\/|src\/cli\/(completion|config\/effective|topics\/[^r])/;
    expect(inputs).toContain("src/cli/config/resolve-options.ts");
    expect(inputs.filter((path) => forOthers.test(path))).toEqual([]);
  });

  it("summary: the tokenizer, but no names", () => {
    const inputs = loadedInputs("summary", ARTICLE);
    expect(inputs.some((path) => path.includes("compromise"))).toBe(true);
    expect(inputs.filter((path) => /src\/entities\/|chalk|wrap-ansi/.test(path))).toEqual([]);
  });

  it("entities: names, but no summarizer", () => {
    const inputs = loadedInputs("entities", ARTICLE);
    expect(inputs).toContain("src/entities/pipeline.ts");
    expect(inputs.filter((path) => /src\/summarizers\//.test(path))).toEqual([]);
  });

  it("entities: no code for lists of names or --together without those options", () => {
    const lists =
      /user-lists\/(?!options)|corpus-output|entities\/corpus\/|entities\/postprocess\/(?:user-lists|listed-names|text-units)/;
    const loaded = (...args: string[]) =>
      loadedInputs("entities", ...args, ARTICLE).filter((path) => lists.test(path));
    expect(loaded()).toEqual([]);
    expect(loaded("--names", join("tests", "transcripts", "files", "names.tsv"))).not.toEqual([]);
  });
});

describe("workers", () => {
  it("use the user's list of names", () => {
    const names = join("tests", "transcripts", "files", "names.tsv");
    const story = join("tests", "transcripts", "files", "ferry.txt");
    const args = ["entities", "--jsonl", "-j", "2", "--names", names, story, story];
    const lines = execFileSync(process.execPath, [BIN, ...args], { encoding: "utf8" });
    const records = lines
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const found = records.map(({ entities }) => entities.map((one: { name: string }) => one.name));
    expect(found[0]).toContain("CalMac Ferries Ltd");
    expect(found[1]).toEqual(found[0]);
  });

  it("merge their names into one list", () => {
    const shared = join("tests", "transcripts", "files", "shared");
    const args = ["entities", "--together", "--json", shared];
    const listWith = (jobs: string) =>
      execFileSync(process.execPath, [BIN, ...args, "-j", jobs], { encoding: "utf8" });
    const list = listWith("2");
    expect(JSON.parse(list).articleCount).toBe(3);
    expect(list).toBe(listWith("1"));
  });
});

describe("the executable", () => {
  it("ends quietly when its output is closed early", () => {
    const big = join(scratch, "big.txt");
    writeFileSync(big, "A line of text that goes on and on.\n\n".repeat(200_000));
    const command = `"${process.execPath}" ${BIN} show "${big}" | head -1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", command], { encoding: "utf8" });
    expect(stdout).toBe("A line of text that goes on and on.\n0\n");
    expect(stderr).toBe("");
  });

  it("ends at once with 130 on an interrupt, and leaves no file behind", async () => {
    const target = join(scratch, "out", "result.txt");
    execFileSync("mkdir", ["-p", join(scratch, "out")]);
    const child = spawn(process.execPath, [BIN, "show", "-", "-o", target], {
      stdio: ["pipe", "ignore", "inherit"],
    });
    child.stdin?.write("A line of text that goes on and on.\n\n".repeat(200));
    await waitFor(() => readdirSync(join(scratch, "out")).length > 0);
    child.kill("SIGINT");
    expect(await exitCodeOf(child)).toBe(130);
    expect(readdirSync(join(scratch, "out"))).toEqual([]);
  });

  it("reports in one line that it is not built", () => {
    const copy = join(scratch, "unbuilt", "bin");
    cpSync("bin", copy, { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [join(copy, "summit-reader.js")], {
      encoding: "utf8",
    });
    expect(status).toBe(70);
    expect(stderr).toBe("summit-reader: not built: run npm install in its folder\n");
  });
});

function exitCodeOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on("exit", resolve));
}

async function waitFor(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}
