/**
 * `npm run mutants -- --seed N --count 60`: deletes or inverts rules and guards of `src`, one at a time, in a
 * copy of the project, and counts how many the tests notice. Prints a line for each and the share; exits with
 * 1 where it is below `--least` (0.85). `--list` only shows what would be changed.
 */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { seededRandom } from "../training/scoring/stats.ts";

/** A change of one line of a source file. */
interface Mutant {
  readonly file: string;
  /** 0-based. */
  readonly line: number;
  readonly kind: "delete" | "invert" | "drop";
  readonly before: string;
  readonly after: string;
}

const GUARD = /^(\s*)if \((.+)\) (return|continue|break|throw)\b(.*);$/;
const CONDITION = /^(\s*)if \((.+)\) \{$/;
const CONJUNCTION = /^(\s*return )([^;]+?) (&&|\|\|) ([^;&|]+);$/;

/** All changes of a line: guards deleted or inverted, conditions inverted, the last of several conditions dropped. */
function mutantsOf(file: string, before: string, line: number): Mutant[] {
  const make = (kind: Mutant["kind"], after: string): Mutant => ({
    file,
    line,
    kind,
    before,
    after,
  });
  const guard = GUARD.exec(before);
  if (guard) {
    const [, indent = "", condition = "", verb = "", rest = ""] = guard;
    return [make("delete", ""), make("invert", `${indent}if (!(${condition})) ${verb}${rest};`)];
  }
  const block = CONDITION.exec(before);
  if (block) return [make("invert", `${block[1]}if (!(${block[2]})) {`)];
  const conjunction = CONJUNCTION.exec(before);
  return conjunction ? [make("drop", `${conjunction[1]}${conjunction[2]};`)] : [];
}

function allMutants(): Mutant[] {
  return readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .flatMap((path) => {
      const file = join("src", path);
      return readFileSync(file, "utf8")
        .split("\n")
        .flatMap((text, line) => mutantsOf(file, text, line));
    });
}

/** Draws without putting back; no line twice. */
function sample(mutants: readonly Mutant[], count: number, seed: number): Mutant[] {
  const random = seededRandom(seed);
  const left = [...mutants];
  const drawn = new Map<string, Mutant>();
  while (drawn.size < count && left.length > 0) {
    const [mutant] = left.splice(Math.floor(random() * left.length), 1);
    if (mutant) drawn.set(`${mutant.file}:${mutant.line}`, mutant);
  }
  return [...drawn.values()];
}

const MAX_TEST_MINUTES = 8;

/** Whether a test fails, or does not end, with the changed file. */
function isNoticed({ file, line, before, after }: Mutant, folder: string): boolean {
  const path = join(folder, file);
  const original = readFileSync(path, "utf8");
  const lines = original.split("\n");
  if (lines[line] !== before) throw new Error(`${file}:${line + 1} is not what was drawn`);
  lines[line] = after;
  writeFileSync(path, lines.join("\n"));
  try {
    return !testsPass(folder, file);
  } finally {
    writeFileSync(path, original);
  }
}

function testsPass(folder: string, file: string): boolean {
  const related = ["vitest", "related", file, "--run", "--bail=1", "--reporter=dot"];
  const { status } = spawnSync("npx", related, {
    cwd: folder,
    stdio: "ignore",
    timeout: 60_000 * MAX_TEST_MINUTES,
    killSignal: "SIGKILL",
  });
  return status === 0;
}

/** A copy of what the tests need; the program in it is built once, so only tests of the source see a change. */
function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), "summit-reader-mutants-"));
  cpSync(".", folder, {
    recursive: true,
    filter: (path) => !/(?:^|[\\/])(?:node_modules|\.git)$/.test(path),
  });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "dir");
  return folder;
}

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "60" },
    least: { type: "string", default: "0.85" },
    list: { type: "boolean", default: false },
  },
});

const drawn = sample(allMutants(), Number(values.count), Number(values.seed));
if (values.list) for (const mutant of drawn) console.log(describeMutant(mutant));
else process.exitCode = run(drawn);

function run(mutants: readonly Mutant[]): number {
  const folder = copyProject();
  let noticed = 0;
  try {
    for (const mutant of mutants) {
      const isFound = isNoticed(mutant, folder);
      if (isFound) noticed++;
      console.log(`${isFound ? "noticed " : "SURVIVED"} ${describeMutant(mutant)}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const share = noticed / mutants.length;
  console.log(
    `${noticed} of ${mutants.length} noticed (${(100 * share).toFixed(0)} %), seed ${values.seed}`,
  );
  return share >= Number(values.least) ? 0 : 1;
}

function describeMutant({ file, line, kind, before }: Mutant): string {
  return `${kind} ${file}:${line + 1}: ${before.trim()}`;
}
