import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { findMentions } from "../../src/entities/pipeline.ts";
import { parse as parseHtml } from "../../src/parsers/html.ts";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";
import { summarize } from "../../src/summarizers/summarize.ts";
import type { GoldPage } from "../eval/extraction.ts";
import { readJsonLines } from "../eval/read-data.ts";
import type { NpmSummarizer } from "./npm-peers.ts";
import type { PythonPeers } from "./python-peer.ts";

/** The length of every summary. */
export const SENTENCES = 3;

/** A web page as the extractors get it. */
export interface Page {
  readonly url: string;
  readonly html: string;
}

/** From bytes to mentions. */
export async function findOurNames(text: string): Promise<unknown> {
  const article = await parseArticle(text);
  return findMentions(article, segment(article));
}

/** From bytes to the sentences of a summary. */
export async function summarizeOurs(text: string): Promise<readonly string[]> {
  const article = await parseArticle(text);
  const summary = await summarize(article, segment(article), { sentences: SENTENCES });
  return summary.sentences.map(({ start, end }) => article.text.slice(start, end));
}

/** From a page to an article. */
export async function extractOurs({ html, url }: Page): Promise<unknown> {
  return parseHtml(html, { source: url, url });
}

/** Ways to summarize many texts, by name: the summaries, and the seconds of processor time they took. */
export type SummarizeAll = (
  texts: readonly string[],
) => Promise<{ readonly cpuSeconds: number; readonly outputs: readonly (readonly string[])[] }>;

/** This package's summaries first, then those of the peers. */
export function summarizersOf(
  peers: PythonPeers,
  fromNpm: Readonly<Record<string, NpmSummarizer>>,
): Record<string, SummarizeAll> {
  const sumy = ["lexrank", "lsa", "textrank"].map(
    (method) =>
      [
        `sumy ${method}`,
        (texts: readonly string[]) => peers.ask<string[]>(`sumy-${method}`, texts),
      ] as const,
  );
  const npm = Object.entries(fromNpm).map(
    ([name, run]) => [name, inThisProcess((text: string) => run(text, SENTENCES))] as const,
  );
  return {
    "summit-reader": inThisProcess(summarizeOurs),
    ...Object.fromEntries([...sumy, ...npm]),
  };
}

/** Runs something over all inputs, and counts this process's time. */
export function inThisProcess<Input, Output>(run: (input: Input) => Promise<Output>) {
  return async (inputs: readonly Input[]) => {
    const start = process.cpuUsage();
    const outputs: Output[] = [];
    for (const input of inputs) outputs.push(await run(input));
    const { user, system } = process.cpuUsage(start);
    return { cpuSeconds: (user + system) / 1e6, outputs };
  };
}

/** The pages of the extraction set with what is known of them; none where it is not there. */
export function readPages(dataFolder: string): readonly (GoldPage & Page)[] {
  const folder = join(dataFolder, "extraction");
  const gold = readJsonLines<GoldPage>(join(folder, "gold.dev.jsonl")) ?? [];
  return gold.map((page) => {
    const bytes = gunzipSync(readFileSync(join(folder, page.page)));
    return { ...page, html: new TextDecoder().decode(bytes) };
  });
}
