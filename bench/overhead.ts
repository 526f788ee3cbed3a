import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { median, spread } from "../training/scoring/stats.ts";
import { writeCorpus } from "./corpus/write.ts";
import type { Figure } from "./report.ts";
import { filterOf, runTimed } from "./timed.ts";

const ARTICLES = 2_000;
const PARAGRAPHS = 8;

/** Reads all lines first, then times parsing and finding names, and parsing JSON alone. */
const ANALYSIS = `import { readFileSync } from "node:fs";
import { findEntities, parseArticle, segment } from "@library@";

const [first, ...lines] = readFileSync(0, "utf8").trimEnd().split("\\n");
await analyse(first);
const [analysis, json] = [await timed(analyse), await timed(JSON.parse)];
console.log(JSON.stringify({ analysis, json }));

async function analyse(line) {
  const article = await parseArticle(line, { format: "json" });
  return findEntities(article, segment(article));
}

async function timed(work) {
  const start = process.cpuUsage();
  for (const line of lines) await work(line);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
`;

/**
 * Measures what reading JSON Lines, dispatch, ordering and printing add to the analysis, as a share of it:
 * the processor time of `entities` over many articles, minus its time for the first, against the library's
 * time for the same articles.
 */
export function measureOverhead(rounds: number, scratch: string): Figure {
  const shape = { articles: ARTICLES, paragraphs: PARAGRAPHS };
  const corpus = writeCorpus(join(scratch, "overhead.jsonl"), shape).path;
  const first = writeCorpus(join(scratch, "first.jsonl"), { ...shape, articles: 1 }).path;
  const script = join(scratch, "analysis.mjs");
  const library = pathToFileURL(resolve("dist", "index.js")).href;
  writeFileSync(script, ANALYSIS.replace("@library@", library));
  const shares = Array.from({ length: rounds }, () => {
    const whole = secondsOf(corpus, scratch) - secondsOf(first, scratch);
    const { analysis, json } = runAnalysis(script, corpus, scratch);
    return (100 * (whole - analysis + json)) / (analysis - json);
  });
  return {
    name: "JSON Lines in and out, entities",
    value: Math.max(0, median(shares)),
    text: `${spread(shares)} % of the analysis`,
  };
}

function secondsOf(corpus: string, scratch: string): number {
  const stdout = join(scratch, "overhead-out.jsonl");
  return runTimed({ command: filterOf("entities"), stdin: corpus, stdout }).cpuSeconds;
}

/** Runs a command and returns its seconds of processor time. */
function runAnalysis(
  script: string,
  corpus: string,
  scratch: string,
): { readonly analysis: number; readonly json: number } {
  const stdout = join(scratch, "analysis.json");
  const stderr = join(scratch, "analysis.err");
  runTimed({ command: [process.execPath, script], stdin: corpus, stdout, stderr });
  return JSON.parse(readFileSync(stdout, "utf8"));
}
