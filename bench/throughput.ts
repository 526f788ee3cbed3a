import nlp from "compromise";
import { findEntities, parseArticle, render, segment, summarize } from "../dist/index.js";
import { readArticles } from "../training/names/sources.ts";
import { median } from "./stats.ts";

/** Words a second of one stage, and as a ratio to raw compromise in the same round. */
export interface ThroughputRow {
  readonly name: string;
  readonly wordsPerSecond: number;
  readonly ratios: readonly number[];
}

const PEER = "compromise: people, places, organizations";
const ARTICLES = 100;
/** Until the compiler has seen enough of the code. */
const WARM_UP_ROUNDS = 15;

/** Every stage over the same articles, in turn, beside what a user of raw compromise would write. */
export async function measureThroughput(rounds: number): Promise<ThroughputRow[]> {
  const texts = readTexts();
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  const stages = createStages();
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

/** Articles of many kinds, from all over the sets that the model of names is trained on. */
function readTexts(): string[] {
  const articles = readArticles();
  const step = Math.floor(articles.length / ARTICLES);
  return articles.filter((_, index) => index % step === 0).map(({ text }) => text);
}

interface Stage {
  readonly name: string;
  readonly run: (text: string) => unknown;
}

function createStages(): Stage[] {
  return [
    { name: "parse", run: parseArticle },
    {
      name: "parse, lay out",
      run: async (text) => render({ kind: "show", article: await parseArticle(text) }),
    },
    { name: "parse, segment", run: async (text) => segment(await parseArticle(text)) },
    { name: "parse, summarize", run: async (text) => summarize(await parseArticle(text)) },
    {
      name: "parse, find entities",
      run: async (text) => {
        const article = await parseArticle(text);
        return findEntities(article, segment(article));
      },
    },
    { name: PEER, run: rawCompromise },
  ];
}

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
