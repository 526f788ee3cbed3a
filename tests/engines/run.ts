/**
 * `npm run test:engines [-- ARTICLES [COMMAND]]`: runs generated articles through one process, GNU parallel
 * and PySpark; their outputs must be the same byte for byte. Skips a tool that is not available. Needs the
 * build.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { writeCorpus } from "../../bench/corpus/write.ts";
import { findDifference } from "./compare.ts";
import { ENGINES, type Engine, type EngineRun, SINGLE } from "./engines.ts";

interface Verdict {
  readonly outcome: "passed" | "failed" | "skipped";
  readonly why: string;
}

const articles = Number(process.argv[2] ?? 20_000);
const command = process.argv[3] ?? "entities";
const scratch = mkdtempSync(join(tmpdir(), "summit-reader-engines-"));
const corpus = writeCorpus(join(scratch, "pile.jsonl"), {
  articles,
  paragraphs: 8,
  hazardEvery: 50,
});
const counts = { passed: 0, failed: 0, skipped: 0 };

console.log(`${articles} articles, ${corpus.words} words, ${corpus.bytes} bytes: ${command}`);
console.log(`${cpus().length} cores, ${cpus()[0]?.model}`);

const expected = outputOf(0);
report(SINGLE.name, judge(attempt(SINGLE, expected)));
for (const [index, engine] of ENGINES.entries()) {
  const output = outputOf(index + 1);
  report(engine.name, judge(attempt(engine, output), output));
}
rmSync(scratch, { recursive: true, force: true });
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;

function outputOf(number: number): string {
  return join(scratch, `output-${number}.jsonl`);
}

function attempt(engine: Engine, output: string): EngineRun | { readonly error: string } {
  try {
    return engine.run(corpus.path, output, command);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function judge(run: EngineRun | { readonly error: string }, output?: string): Verdict {
  if ("skipped" in run) return { outcome: "skipped", why: run.skipped };
  if ("error" in run) return { outcome: "failed", why: run.error };
  const { seconds, cpuSeconds, version } = run;
  const speed = `${seconds.toFixed(1)} s, ${Math.round(articles / seconds)} articles/s`;
  const cpu = cpuSeconds === undefined ? "" : `, ${cpuSeconds.toFixed(1)} s of CPU`;
  const difference = output && findDifference(expected, output);
  const same = output === undefined ? "the reference output" : "same bytes";
  return {
    outcome: difference ? "failed" : "passed",
    why: `${difference ?? same}; ${speed}${cpu}; ${version}`,
  };
}

function report(name: string, { outcome, why }: Verdict): void {
  counts[outcome]++;
  console.log(`${name}: ${outcome}: ${why}`);
}
