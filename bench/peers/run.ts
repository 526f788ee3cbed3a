/**
 * `npm run bench:peers [-- ROUNDS]`: compares speed and quality with spaCy, sumy, trafilatura and summarizers
 * from npm, in one run. Makes a Python environment in the cache folder; skips everything without Python.
 */
import { join, resolve } from "node:path";
import { readJsonLines } from "../../training/read-data.ts";
import { spread } from "../../training/scoring/stats.ts";
import { generateArticle } from "../corpus/generate.ts";
import { readPages } from "../eval/extraction.ts";
import type { Story } from "../eval/summary-systems.ts";
import { loadNpmSummarizers } from "./npm-peers.ts";
import { type PythonPeers, startPythonPeers } from "./python-peer.ts";
import { compareNames, comparePages, compareSummaries, type Row } from "./quality.ts";
import { type Contestant, measureContest, type SpeedRow } from "./speed.ts";
import { extractOurs, findOurNames, inThisProcess, type Page, summarizersOf } from "./systems.ts";

const TEXTS = 60;
const PAGES = 60;
const MADE_UP_PARAGRAPHS = 14;

const rounds = Number(process.argv[2] ?? 5);
const dataFolder = resolve(process.env.SUMMIT_READER_DATA ?? "../shared/data");
const peers = startPythonPeers();

if ("skipped" in peers) console.log(`bench:peers: skipped: ${peers.skipped}`);
else await compareAll(peers).finally(peers.close);

async function compareAll(python: PythonPeers): Promise<void> {
  const summarizers = summarizersOf(python, loadNpmSummarizers());
  const names = {
    "summit-reader": inThisProcess(findOurNames),
    "spaCy, names only": askFor(python, "spacy-names-only"),
    "spaCy, whole pipeline": askFor(python, "spacy"),
  };
  const pages = {
    "summit-reader": inThisProcess(extractOurs),
    trafilatura: askFor(python, "trafilatura"),
  };

  const { texts, are } = readTexts();
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  console.log(
    `Processor time of one thread; our speed as a multiple, median (min to max) of ${rounds} rounds`,
  );
  printSpeed(`names: ${are}`, "words/s", await measureContest(names, texts, words, rounds));
  printSpeed(
    `summaries: ${are}`,
    "words/s",
    await measureContest(summarizers, texts, words, rounds),
  );
  const some: Page[] = readPages(dataFolder)
    .slice(0, PAGES)
    .map(({ url, html }) => ({ url, html }));
  if (some.length > 0) {
    const rows = await measureContest(pages, some, some.length, rounds);
    printSpeed(`extraction: ${some.length} web pages`, "pages/s", rows);
  }
  printQuality("names: worldwide.dev", await compareNames(python, dataFolder));
  printQuality("summaries: cnn.dev, 3 sentences", await compareSummaries(summarizers, dataFolder));
  printQuality("extraction: web.dev", await comparePages(python, dataFolder));
}

function askFor<Input>(python: PythonPeers, task: string): Contestant<Input> {
  return (inputs) => python.ask(task, inputs);
}

/** Reads news articles; falls back to generated ones. */
function readTexts(): { readonly texts: readonly string[]; readonly are: string } {
  const stories = readJsonLines<Story>(join(dataFolder, "summaries", "cnn.dev.jsonl"));
  if (stories) {
    const texts = stories.slice(0, TEXTS).map(({ text }) => text);
    return { texts, are: `${texts.length} articles of cnn.dev` };
  }
  const texts = Array.from({ length: TEXTS }, (_, index): string => {
    return JSON.parse(generateArticle(index, MADE_UP_PARAGRAPHS).line).text;
  });
  return { texts, are: `${TEXTS} made-up articles` };
}

function printSpeed(title: string, unit: string, rows: readonly SpeedRow[]): void {
  console.log(`\n${title}`);
  for (const { name, perSecond, ratios } of rows) {
    const speed = Math.round(perSecond).toLocaleString("en").padStart(11);
    console.log(`${name.padEnd(24)} ${speed} ${unit}   ${spread(ratios)}`);
  }
}

function printQuality(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`);
  if (rows.length > 0) console.table(rows);
  else console.log(`skipped, its data is not at ${dataFolder}`);
}
