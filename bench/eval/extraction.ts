import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom/worker";
import { BLOCK_KINDS, type BlockKind } from "../../src/model/article.ts";
import type { TextBlock } from "../../src/model/compose.ts";
import { parsePage } from "../../src/parsers/html/parse-page.ts";
import { readJsonLines } from "../../training/read-data.ts";
import {
  type Extract,
  type ExtractionFigures,
  type Extractor,
  type GoldPage,
  type ReadPage,
  scorePages,
} from "./extraction-scores.ts";

/** One row of the table: one system on one set. */
export interface ExtractionRow extends ExtractionFigures {
  readonly suite: "extraction";
  readonly set: string;
  readonly system: string;
}

/** What the gold set counts as an article's text: no headline and no captions. */
const BODY_KINDS: ReadonlySet<BlockKind> = new Set(
  BLOCK_KINDS.filter((kind) => !["headline", "byline", "caption", "trailer"].includes(kind)),
);

/** This package's extractor. */
export const OURS: Extractor = (html, page) =>
  extract(html, page, ({ kind }) => BODY_KINDS.has(kind));

const SYSTEMS: Readonly<Record<string, Extractor>> = {
  readability: (html) => {
    const article = new Readability(parseHTML(html).document as never).parse();
    const { textContent, title, byline, publishedTime } = article ?? {};
    return {
      text: textContent ?? "",
      title: title ?? undefined,
      authors: byline ? [byline] : [],
      published: publishedTime ?? undefined,
    };
  },
  "summit-reader, all blocks": (html, page) => extract(html, page, () => true),
  "summit-reader": OURS,
};

/**
 * Scores text and metadata extracted from web pages, by this package and by plain Readability.
 * @param dataFolder Holds `extraction/gold.dev.jsonl` and the pages it names; without it there are no rows.
 */
export async function scoreExtraction(dataFolder: string): Promise<ExtractionRow[]> {
  const pages = readPages(dataFolder);
  if (pages.length === 0) return [];
  const rows: ExtractionRow[] = [];
  for (const [system, extractor] of Object.entries(SYSTEMS)) {
    const scores = await scorePages(pages, extractor);
    rows.push({ suite: "extraction", set: "web.dev", system, ...scores });
  }
  return rows;
}

/** Reads the gold pages; none if the set is absent. */
export function readPages(dataFolder: string): readonly ReadPage[] {
  const folder = join(dataFolder, "extraction");
  const gold = readJsonLines<GoldPage>(join(folder, "gold.dev.jsonl")) ?? [];
  return gold.map((page) => {
    const bytes = gunzipSync(readFileSync(join(folder, page.page)));
    return { ...page, html: new TextDecoder().decode(bytes) };
  });
}

function extract(html: string, { url }: GoldPage, counts: (block: TextBlock) => boolean): Extract {
  const { blocks, title, byline, published } = parsePage(html, { source: url, url });
  const parts = blocks.filter(counts).map(({ text }) => text);
  return { text: parts.join("\n"), title, authors: byline?.authors ?? [], published };
}
