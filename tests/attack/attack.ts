import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "../support/run.ts";
import { hostileArticle } from "./articles.ts";
import { checkInk, checkRun, type Fault, fault, type RunOutcome } from "./checks.ts";
import { type CommandLine, randomCommand } from "./commands.ts";
import { mutate } from "./mutations.ts";
import { createRandom, type Random } from "./random.ts";

/** An attack: some bytes at standard input, and the command that reads them. */
export interface AttackCase {
  readonly input: string | undefined;
  readonly bytes: Uint8Array;
  readonly line: CommandLine;
}

/** What one case did. */
export interface AttackResult {
  readonly run: RunOutcome;
  readonly faults: readonly Fault[];
  /** CPU time of this process, in milliseconds. */
  readonly cpu: number;
}

/** More CPU than any small article is worth, in milliseconds. */
const MAX_CASE_CPU = 2000;

/** The case of a seed: a hostile article, or a fixture that was damaged. */
export function caseOf(seed: number): AttackCase {
  const random = createRandom(seed);
  const line = randomCommand(random);
  if (random.chance(0.4)) return { ...damagedFixture(random), line };
  const { input, text } = hostileArticle(random);
  const isDeclared = random.chance(0.8);
  return { input: isDeclared ? input : undefined, bytes: new TextEncoder().encode(text), line };
}

const FIXTURES = join("tests", "fixtures");
let fixtures: readonly string[] | undefined;

function damagedFixture(random: Random): Pick<AttackCase, "input" | "bytes"> {
  fixtures ??= readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:txt|md|html)$/.test(path))
    .sort();
  const path = random.pick(fixtures);
  const bytes = new Uint8Array(readFileSync(join(FIXTURES, path)));
  const input = path.endsWith(".html") ? "html" : path.endsWith(".md") ? "markdown" : "text";
  return { input: random.chance(0.8) ? input : undefined, bytes: mutate(bytes, random) };
}

/** Runs a case in this process and checks what came of it. */
export async function attack({ input, bytes, line }: AttackCase): Promise<AttackResult> {
  const source = input === undefined ? [] : ["--input", input];
  const start = process.cpuUsage();
  const run = await read([...line.argv, ...source, "-"], bytes, line);
  const { user, system } = process.cpuUsage(start);
  const cpu = (user + system) / 1000;
  const faults = [...checkRun(line, run)];
  if (cpu > MAX_CASE_CPU) faults.push(fault("time", `${Math.round(cpu)} ms`));
  if (line.command === "show" && line.format === "text" && run.code === 0) {
    faults.push(...checkInk(await articleText(source, bytes, line), run.out));
  }
  return { run, faults, cpu };
}

function read(argv: readonly string[], bytes: Uint8Array, line: CommandLine): Promise<RunOutcome> {
  return runProgram(argv, { stdin: bytes, stdoutIsTerminal: line.isTerminal, columns: 80 });
}

/** The texts of all articles in the input, as `show --jsonl` gives them, control characters made visible. */
async function articleText(
  source: readonly string[],
  bytes: Uint8Array,
  line: CommandLine,
): Promise<string> {
  const { out } = await read(["show", "--jsonl", ...source, "-"], bytes, line);
  const records = out
    .trimEnd()
    .split("\n")
    .map((record) => JSON.parse(record));
  return records.map(({ text = "" }) => text).join("\n");
}
