import { join } from "node:path";
import type { MarkedName } from "../../training/names/read-marks.ts";
import { readJsonLines } from "../../training/read-data.ts";
import { type RougeScores, scoreRouge } from "../../training/scoring/rouge.ts";
import { mean } from "../../training/scoring/stats.ts";
import { OURS as OUR_EXTRACTOR, readPages } from "../eval/extraction.ts";
import { type Extractor, scorePages } from "../eval/extraction-scores.ts";
import { scoreSet } from "../eval/names.ts";
import { readGoldLines } from "../eval/names-gold.ts";
import { type NameSystem, OURS } from "../eval/names-systems.ts";
import type { Story } from "../eval/summary-systems.ts";
import type { PythonPeers } from "./python-peer.ts";
import type { SummarizeAll } from "./systems.ts";

/** A row of a table. */
export type Row = Readonly<Record<string, string | number>>;

/** Compares our names with those of spaCy's small English model: exact spans and types, in percent. */
export async function compareNames(peers: PythonPeers, dataFolder: string): Promise<Row[]> {
  const gold = readGoldLines(join(dataFolder, "ner", "dev", "worldwide.dev.jsonl"));
  if (!gold) return [];
  const texts = gold.map(({ text }) => text);
  const { outputs } = await peers.ask<MarkedName[]>("spacy", texts);
  const found = new Map(texts.map((text, at) => [text, toCodeUnits(text, outputs[at] ?? [])]));
  const spacy: NameSystem = { name: "spaCy en_core_web_sm", find: (text) => found.get(text) ?? [] };
  const rows: Row[] = [];
  for (const system of [spacy, OURS]) {
    const scored = await scoreSet("worldwide.dev", gold, system);
    rows.push(...scored.map(({ suite: _, set: __, ...row }) => row));
  }
  return rows;
}

/** Converts positions in code points to UTF-16 code units. */
function toCodeUnits(text: string, names: readonly MarkedName[]): MarkedName[] {
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  const unitOf = (point: number) => units[point] ?? text.length;
  return names.map(({ type, start, end }) => ({ type, start: unitOf(start), end: unitOf(end) }));
}

const FIGURES = [
  "rouge1",
  "rouge2",
  "rougeL",
  "rougeLsum",
] as const satisfies readonly (keyof RougeScores)[];

/** Compares summaries of three sentences by their ROUGE F1, in percent, against human summaries. */
export async function compareSummaries(
  summarizers: Readonly<Record<string, SummarizeAll>>,
  dataFolder: string,
): Promise<Row[]> {
  const stories = readJsonLines<Story>(join(dataFolder, "summaries", "cnn.dev.jsonl")) ?? [];
  if (stories.length === 0) return [];
  const rows: Row[] = [];
  for (const [system, summarizeAll] of Object.entries(summarizers)) {
    const { outputs } = await summarizeAll(stories.map(({ text }) => text));
    const scores = stories.map(({ summary = "" }, at) =>
      scoreRouge(summary, (outputs[at] ?? []).join("\n")),
    );
    const words = mean(outputs.map((sentences) => sentences.join(" ").split(/\s+/).length));
    const figures = FIGURES.map((figure) => [figure, percent(scores.map((one) => one[figure]))]);
    rows.push({ system, ...Object.fromEntries(figures), words: Math.round(words) });
  }
  return rows;
}

function percent(shares: readonly number[]): number {
  return Math.round(mean(shares) * 1e4) / 100;
}

interface TrafilaturaExtract {
  readonly text: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
}

/** Compares text and metadata of web pages, as trafilatura and we extract them, in percent. */
export async function comparePages(peers: PythonPeers, dataFolder: string): Promise<Row[]> {
  const pages = readPages(dataFolder);
  if (pages.length === 0) return [];
  const { outputs } = await peers.ask<TrafilaturaExtract>("trafilatura", pages);
  const found = new Map(pages.map(({ url }, at) => [url, outputs[at]]));

  const systems: Record<string, Extractor> = {
    trafilatura: (_, { url }) => {
      const { text, title, author, date } = found.get(url) ?? {};
      return {
        text: text ?? "",
        title: title ?? undefined,
        authors: author ? [author] : [],
        published: date ?? undefined,
      };
    },
    "summit-reader": OUR_EXTRACTOR,
  };
  const rows: Row[] = [];
  for (const [system, extract] of Object.entries(systems)) {
    const { mean: _, slowest: __, ...figures } = await scorePages(pages, extract);
    rows.push({ system, ...figures });
  }
  return rows;
}
