import { findMentions } from "../../src/entities/pipeline.ts";
import { parse as parseHtml } from "../../src/parsers/html.ts";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";
import { summarize } from "../../src/summarizers/summarize.ts";

import type { NpmSummarizer } from "./npm-peers.ts";
import type { PythonPeers } from "./python-peer.ts";

/** Sentences in every summary. */
export const SENTENCES = 3;

/** The input of the extractors. */
export interface Page {
  readonly url: string;
  readonly html: string;
}

/** Parses a text and finds its mentions. */
export async function findOurNames(text: string): Promise<unknown> {
  const article = await parseArticle(text);
  return findMentions(article, segment(article));
}

/** Parses a text and returns the sentences of its summary. */
async function summarizeOurs(text: string): Promise<readonly string[]> {
  const article = await parseArticle(text);
  const summary = await summarize(article, segment(article), { sentences: SENTENCES });
  return summary.sentences.map(({ start, end }) => article.text.slice(start, end));
}

/** Parses a web page. */
export async function extractOurs({ html, url }: Page): Promise<unknown> {
  return parseHtml(html, { source: url, url });
}

/** Summarizes many texts; also returns the seconds of processor time that this took. */
export type SummarizeAll = (
  texts: readonly string[],
) => Promise<{ readonly cpuSeconds: number; readonly outputs: readonly (readonly string[])[] }>;

/** All summarizers by name, this package's first. */
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

/** Runs a function over all inputs and measures the processor time of this process. */
export function inThisProcess<Input, Output>(run: (input: Input) => Promise<Output>) {
  return async (inputs: readonly Input[]) => {
    const start = process.cpuUsage();
    const outputs: Output[] = [];
    for (const input of inputs) outputs.push(await run(input));
    const { user, system } = process.cpuUsage(start);
    return { cpuSeconds: (user + system) / 1e6, outputs };
  };
}
