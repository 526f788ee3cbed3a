import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { scorePages } from "./extraction-scores.ts";
import { SYSTEMS } from "./extraction-systems.ts";
import { readJsonLines } from "./read-data.ts";

/** A page and what is known of it; metadata is absent where nobody looked, empty where there is none. */
export interface GoldPage {
  readonly url: string;
  /** Path of the page, from the set's folder; gzip. */
  readonly page: string;
  /** Segments of the article. */
  readonly with: readonly string[];
  /** Segments of the page that are not the article's. */
  readonly without: readonly string[];
  readonly title?: string;
  readonly author?: string | readonly string[];
  /** Of the day it appeared, YYYY-MM-DD. */
  readonly date?: string;
}

/** What a system makes of a page. */
export interface Extract {
  readonly text: string;
  readonly title?: string | undefined;
  readonly authors: readonly string[];
  readonly published?: string | undefined;
}

/** One line of the table; figures in percent, times in milliseconds of processor time. */
export interface ExtractionRow {
  readonly suite: "extraction";
  readonly set: string;
  readonly system: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Of the pages that have one: as it is, but for case, spaces and the shape of quotes. */
  readonly title: number;
  readonly author: number;
  /** Of the pages without an author, those that are given none. */
  readonly authorless: number;
  readonly date: number;
  readonly failed: number;
  readonly slowest: number;
  readonly mean: number;
}

/**
 * How well the text and the metadata of web pages are found, beside plain Readability.
 * @param dataFolder Holds `extraction/gold.dev.jsonl` and the pages it names.
 */
export async function scoreExtraction(dataFolder: string): Promise<ExtractionRow[]> {
  const folder = join(dataFolder, "extraction");
  const gold = readJsonLines<GoldPage>(join(folder, "gold.dev.jsonl"));
  if (!gold) return [];
  const rows: ExtractionRow[] = [];
  for (const [system, extract] of Object.entries(SYSTEMS)) {
    const read = (page: GoldPage) =>
      new TextDecoder().decode(gunzipSync(readFileSync(join(folder, page.page))));
    const scores = await scorePages(gold, read, extract);
    rows.push({ suite: "extraction", set: "web.dev", system, ...scores });
  }
  return rows;
}
