import { readFileSync } from "node:fs";
import { join } from "node:path";
import nlp from "compromise";
import { findEntities, parseArticle, render, segment, summarize } from "../src/index.ts";
import { median } from "./stats.ts";

/** Words a second of one stage, and as a ratio to raw compromise in the same round. */
export interface ThroughputRow {
  readonly name: string;
  readonly wordsPerSecond: number;
  readonly ratios: readonly number[];
}

const ARTICLE = join("article", "japan-peru-summit.txt");
const PEER = "compromise: people, places, organizations";
const COPIES = 20;
/** Until the compiler has seen enough of the code. */
const WARM_UP_ROUNDS = 5;

/** Every stage over the same articles, in turn, beside what a user of raw compromise would write. */
export async function measureThroughput(rounds: number): Promise<ThroughputRow[]> {
  const text = readFileSync(ARTICLE, "utf8");
  const words = COPIES * text.split(/\s+/).length;
  const stages = createStages(text);
  const seconds = new Map<string, number[]>(stages.map(({ name }) => [name, []]));
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    for (const { name, run } of stages) {
      const taken = await secondsOf(run);
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
  readonly run: () => unknown;
}

function createStages(text: string): Stage[] {
  const parse = () => parseArticle(text);
  return [
    { name: "parse", run: parse },
    { name: "parse, lay out", run: async () => render({ kind: "show", article: await parse() }) },
    { name: "parse, segment", run: async () => segment(await parse()) },
    { name: "parse, summarize", run: async () => summarize(await parse()) },
    {
      name: "parse, find entities",
      run: () => parse().then((article) => findEntities(article, segment(article))),
    },
    { name: PEER, run: () => rawCompromise(text) },
  ];
}

function rawCompromise(text: string): unknown {
  const doc = nlp(text);
  return [doc.people(), doc.places(), doc.organizations()].map((view) => view.out("array"));
}

/** Of processor time, which others on the machine hardly change. */
async function secondsOf(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  for (let i = 0; i < COPIES; i++) await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
