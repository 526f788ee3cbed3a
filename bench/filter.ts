import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { median, spread } from "../training/scoring/stats.ts";
import { type Corpus, writeCorpus } from "./corpus/write.ts";
import type { Figure } from "./report.ts";
import { filterOf, jobChoices, nameJobs, runTimed, type TimedRun } from "./timed.ts";

/** Raw compromise is so slow that it gets fewer articles. */
const ARTICLES = 2_000;
const PEER_ARTICLES = 200;
const PARAGRAPHS = 8;

/** A whole command and its input. */
interface Filter {
  readonly name: string;
  readonly corpus: Corpus;
  readonly command: readonly [string, ...string[]];
  readonly runs: TimedRun[];
}

/**
 * Measures whole commands over generated newswire, with start-up, in turn: articles and words per second of
 * wall-clock time, with one worker and two, and a script with raw compromise.
 */
export function measureFilters(rounds: number, scratch: string): Figure[] {
  const filters = createFilters(scratch);
  for (let round = 0; round < rounds; round++) {
    for (const { command, corpus, runs } of filters) {
      runs.push(runTimed({ command, stdin: corpus.path, stdout: join(scratch, "out.jsonl") }));
    }
  }
  return [...filters.map(toFigure), ...compareJobs(filters)];
}

function createFilters(scratch: string): Filter[] {
  const shape = { articles: ARTICLES, paragraphs: PARAGRAPHS };
  const corpus = writeCorpus(join(scratch, "pile.jsonl"), shape);
  const small = writeCorpus(join(scratch, "small.jsonl"), { ...shape, articles: PEER_ARTICLES });
  const ours = jobChoices().flatMap((jobs) =>
    ["show", "summary", "entities"].map(
      (command): Filter => ({
        name: command + nameJobs(jobs),
        corpus,
        command: filterOf(command, jobs),
        runs: [],
      }),
    ),
  );
  const script = join(scratch, "raw-compromise.mjs");
  writeFileSync(script, rawCompromise());
  const peer = {
    name: "raw compromise",
    corpus: small,
    command: [process.execPath, script] as const,
  };
  return [...ours, { ...peer, runs: [] }];
}

function rawCompromise(): string {
  return `import { createInterface } from "node:readline";
import nlp from "${import.meta.resolve("compromise")}";

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line);
  const doc = nlp(text);
  const [people, places, organizations] = [doc.people(), doc.places(), doc.organizations()];
  const names = [people, places, organizations].map((view) => view.out("array"));
  console.log(JSON.stringify({ id, names }));
}
`;
}

function toFigure({ name, corpus, runs }: Filter): Figure {
  const seconds = median(runs.map((run) => run.seconds));
  const articles = Math.round(corpus.articles / seconds);
  const words = Math.round(corpus.words / seconds);
  const size = `${corpus.articles.toLocaleString("en")} articles`;
  const text = `${articles.toLocaleString("en")} articles/s, ${words.toLocaleString("en")} words/s`;
  return { name: `${name}, ${size}`, value: words, text };
}

/** Compares one worker with two, in pairs of the same round. */
function compareJobs(filters: readonly Filter[]): Figure[] {
  const secondsOf = (name: string) =>
    filters.find((filter) => filter.name === name)?.runs.map(({ seconds }) => seconds) ?? [];
  const [one, two] = [secondsOf("entities -j 1"), secondsOf("entities -j 2")];
  if (two.length === 0) return [];
  const ratios = one.map((seconds, round) => seconds / (two[round] ?? Number.NaN));
  return [{ name: "entities, wall time of -j 1 to -j 2", value: 0, text: spread(ratios) }];
}
