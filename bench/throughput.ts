import { readFileSync } from "node:fs";
import { join } from "node:path";
import nlp from "compromise";
import { findEntities, parseArticle, render, segment, summarize } from "../dist/index.js";
import { readNameFixtures } from "./eval/names-gold.ts";
import { median } from "./stats.ts";

/** Words a second of one stage, and as a ratio to raw compromise in the same round. */
export interface ThroughputRow {
  readonly name: string;
  readonly wordsPerSecond: number;
  readonly ratios: readonly number[];
}

const PEER = "compromise: people, places, organizations";
/** As many words of each set in a round, about. */
const COPIES = { shipped: 30, thirty: 2 };
/** Until the compiler has seen enough of the code. */
const WARM_UP_ROUNDS = 15;

/**
 * Every stage over the shipped article, and names over thirty of many styles, each beside what a user of
 * raw compromise would write.
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

/** Stages in turn, round after round, over the same texts. */
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
  run: async (text) => {
    const article = await parseArticle(text);
    return findEntities(article, segment(article));
  },
};

const COMPROMISE: Stage = { name: PEER, run: rawCompromise };

const STAGES: readonly Stage[] = [
  { name: "parse", run: parseArticle },
  {
    name: "parse, lay out",
    run: async (text) => render({ kind: "show", article: await parseArticle(text) }),
  },
  { name: "parse, segment", run: async (text) => segment(await parseArticle(text)) },
  { name: "parse, summarize", run: async (text) => summarize(await parseArticle(text)) },
  ENTITIES,
  COMPROMISE,
];

function rawCompromise(text: string): unknown {
  const doc = nlp(text);
  return [doc.people(), doc.places(), doc.organizations()].map((view) => view.out("array"));
}

/** Of processor time, which others on the machine hardly change. */
async function secondsOf(
  run: (text: string) => unknown,
  texts: readonly string[],
): Promise<number> {
  const start = process.cpuUsage();
  for (const text of texts) await run(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
