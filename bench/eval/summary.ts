import { join } from "node:path";
import { type Article, isProse } from "../../src/model/article.ts";
import type { Span } from "../../src/model/span.ts";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";
import { summarize } from "../../src/summarizers/summarize.ts";
import { DEFECTS, type Defect, findDefects } from "./defects.ts";
import { readJsonLines } from "./read-data.ts";
import { type RougeScores, scoreRouge } from "./rouge.ts";

/** One line of the table: one system's summaries of one set. */
export interface SummaryRow extends Partial<RougeScores> {
  readonly suite: "summary";
  readonly set: string;
  readonly system: string;
  /** Mean length of a summary. */
  readonly words: number;
  /** Percentage of summaries that have the defect. */
  readonly defects: Readonly<Record<Defect, number>>;
  /** Percentage of summaries without any of these defects. */
  readonly clean: number;
}

interface Story {
  readonly text: string;
  readonly title?: string;
  /** What a person wrote; absent in sets that are for defects alone. */
  readonly summary?: string;
}

interface System {
  readonly name: string;
  readonly choose: (article: Article) => Promise<readonly Span[]>;
}

const SETS = ["cnn.dev", "xsum.dev", "bbc-articles.dev"];

const SENTENCES = 3;

const SYSTEMS: readonly System[] = [
  { name: "lead-3", choose: async (article) => firstSentences(article) },
  {
    name: "summit-reader",
    choose: async (article) =>
      (await summarize(article, segment(article), { sentences: SENTENCES })).sentences,
  },
];

/**
 * ROUGE F1 in percent and defects of this package's default summaries and of the first sentences, at
 * three sentences.
 * @param dataFolder Holds `summaries/<set>.jsonl`, a line `{text, title?, summary?}`; a set that is
 *   not there has no rows.
 */
export async function scoreSummaries(dataFolder: string): Promise<SummaryRow[]> {
  const rows: SummaryRow[] = [];
  for (const set of SETS) {
    const stories = readJsonLines<Story>(join(dataFolder, "summaries", `${set}.jsonl`));
    if (stories === undefined) continue;
    for (const system of SYSTEMS) rows.push(await scoreSystem(set, stories, system));
  }
  return rows;
}

/** The first sentences of paragraphs and the like, whatever they read like. */
function firstSentences(article: Article): readonly Span[] {
  const isStory = (block: number) => {
    const found = article.blocks[block];
    return found !== undefined && isProse(found) && found.kind !== "caption";
  };
  return segment(article)
    .sentences.filter(({ block }) => isStory(block))
    .slice(0, SENTENCES);
}

async function scoreSystem(
  set: string,
  stories: readonly Story[],
  { name, choose }: System,
): Promise<SummaryRow> {
  const rouges: RougeScores[] = [];
  const lengths: number[] = [];
  const defects: ReadonlySet<Defect>[] = [];
  for (const story of stories) {
    const article = await articleOf(story);
    const spans = await choose(article);
    const summary = spans.map(({ start, end }) => article.text.slice(start, end)).join(" ");
    if (story.summary !== undefined) rouges.push(scoreRouge(story.summary, summary));
    lengths.push(summary.split(/\s+/).length);
    defects.push(findDefects(article.text, spans));
  }
  return {
    suite: "summary",
    set,
    system: name,
    ...meanRouge(rouges),
    words: Math.round(mean(lengths)),
    defects: shares(defects),
    clean: percent(mean(defects.map(({ size }) => Number(size === 0)))),
  };
}

/** A title that came beside the text counts as it does for a JSON record. */
async function articleOf({ text, title }: Story): Promise<Article> {
  const article = await parseArticle(text);
  return title === undefined ? article : { ...article, title };
}

function meanRouge(scores: readonly RougeScores[]): Partial<RougeScores> {
  if (scores.length === 0) return {};
  const of = (key: keyof RougeScores) => percent(mean(scores.map((score) => score[key])));
  return { rouge1: of("rouge1"), rouge2: of("rouge2"), rougeL: of("rougeL") };
}

function shares(found: readonly ReadonlySet<Defect>[]): Record<Defect, number> {
  const share = (defect: Defect) => percent(mean(found.map((set) => Number(set.has(defect)))));
  return Object.fromEntries(DEFECTS.map((defect) => [defect, share(defect)])) as Record<
    Defect,
    number
  >;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A share as a percentage with two decimals. */
function percent(share: number): number {
  return Math.round(share * 1e4) / 100;
}
