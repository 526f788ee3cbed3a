import { readFileSync } from "node:fs";
import { join } from "node:path";
import nlp from "compromise";
import { parseArticle, readArticle, render } from "../dist/index.js";
import { median } from "../training/scoring/stats.ts";
import { readNameFixtures } from "./eval/names-gold.ts";

/** Words per second of one stage, and its ratios to raw compromise in the same rounds. */
export interface ThroughputRow {
  readonly name: string;
  readonly wordsPerSecond: number;
  readonly ratios: readonly number[];
}

const PEER = "compromise: people, places, organizations";
/** Copies of each set in a round, for about the same number of words. */
const COPIES = { shipped: 30, thirty: 2 };
/** Enough for the just-in-time compiler to settle. */
const WARM_UP_ROUNDS = 15;

/**
 * Measures every stage on the shipped article, and names on thirty articles of many styles, each next to
 * the code that a user of raw compromise would write.
 */
export async function measureThroughput(rounds: number): Promise<ThroughputRow[]> {
  const shipped = readFileSync(join("article", "japan-peru-summit.txt"), "utf8");
  const thirty = [...readNameFixtures().values()].map(({ text }) => text);
  const one = await measureSet(rounds, repeat([shipped], COPIES.shipped), STAGES);
  const many = await measureSet(rounds, repeat(thirty, COPIES.thirty), [ENTITIES, COMPROMISE]);
  return [...one, ...many.map((row) => ({ ...row, name: `thirty articles: ${row.name}` }))];
}

function repeat(texts: readonly string[], times: number): string[] {
  return new Array<readonly string[]>(times).fill(texts).flat();
}

/** Runs the stages in turn on the same texts, round after round. */
async function measureSet(
  rounds: number,
  texts: readonly string[],
  stages: readonly Stage[],
): Promise<ThroughputRow[]> {
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  const seconds = new Map<string, number[]>(stages.map(({ name }) => [name, []]));
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    for (const { name, run } of stages) {
      const taken = await secondsOf(run, texts);
      if (round >= 0) seconds.get(name)?.push(taken);
    }
  }
  const peer = seconds.get(PEER) ?? [];
  return [...seconds].map(([name, taken]) => ({
    name,
    wordsPerSecond: words / median(taken),
    ratios: taken.map((value, round) => (peer[round] ?? Number.NaN) / value),
  }));
}

interface Stage {
  readonly name: string;
  readonly run: (text: string) => unknown;
}

const ENTITIES: Stage = {
  name: "parse, find entities",
  run: async (text) => (await readArticle(text)).entities({ confidence: false }),
};

const COMPROMISE: Stage = { name: PEER, run: rawCompromise };

const STAGES: readonly Stage[] = [
  { name: "parse", run: parseArticle },
  {
    name: "parse, lay out",
    run: async (text) => render({ kind: "show", article: await parseArticle(text) }),
  },
  { name: "parse, segment", run: async (text) => (await readArticle(text)).sentences },
  { name: "parse, summarize", run: async (text) => (await readArticle(text)).summary() },
  ENTITIES,
  COMPROMISE,
];

function rawCompromise(text: string): unknown {
  const doc = nlp(text);
  return [doc.people(), doc.places(), doc.organizations()].map((view) => view.out("array"));
}

/** Measures processor time, which hardly depends on other load on the machine. */
async function secondsOf(
  run: (text: string) => unknown,
  texts: readonly string[],
): Promise<number> {
  const start = process.cpuUsage();
  for (const text of texts) await run(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
