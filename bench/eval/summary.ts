import { join } from "node:path";
import type { Article } from "../../src/model/article.ts";
import type { Span } from "../../src/model/span.ts";
import type { Budget } from "../../src/model/summary.ts";
import { readJsonLines } from "../../training/read-data.ts";
import { type RougeScores, scoreRouge } from "../../training/scoring/rouge.ts";
import { bootstrapInterval, mean } from "../../training/scoring/stats.ts";
import { DEFECTS, type Defect, findDefects } from "./defects.ts";
import { LEAD, type Story, type System, summarySystems } from "./summary-systems.ts";

/** One row of the table: one system's summaries of one set within one budget. */
export interface SummaryRow extends Partial<RougeScores> {
  readonly suite: "summary";
  readonly set: string;
  readonly budget: string;
  readonly system: string;
  /** ROUGE-1 minus the lede's, with its 95 % interval. */
  readonly gain?: string;
  /** Mean words per summary. */
  readonly words: number;
  /** Percentage of summaries with the defect. */
  readonly defects: Readonly<Record<Defect, number>>;
  /** Percentage of summaries without defects. */
  readonly clean: number;
}

/** One system's summaries of a set: a value per story. */
interface Outcome {
  readonly system: string;
  readonly rouges: readonly RougeScores[];
  readonly words: readonly number[];
  readonly defects: readonly ReadonlySet<Defect>[];
}

const SETS = ["cnn.dev", "xsum.dev", "bbc-articles.dev"];

const BUDGETS: Readonly<Record<string, Budget>> = {
  "3 sentences": { sentences: 3 },
  "80 words": { words: 80 },
};

/**
 * Scores every method and the lede at equal budgets: ROUGE F1 in percent, and defects. The trained method
 * is cross-validated on its training set: each story is summarized by a model that has not seen it.
 * @param dataFolder Holds `summaries/<set>.jsonl` with lines `{text, title?, summary?}`; a missing set has
 *   no rows.
 */
export async function scoreSummaries(dataFolder: string): Promise<SummaryRow[]> {
  const rows: SummaryRow[] = [];
  for (const set of SETS) {
    const stories = readJsonLines<Story>(join(dataFolder, "summaries", `${set}.jsonl`));
    if (stories === undefined) continue;
    const systems = await summarySystems(set, dataFolder);
    for (const [name, budget] of Object.entries(BUDGETS)) {
      const outcomes: Outcome[] = [];
      for (const system of systems) outcomes.push(await runSystem(system, stories, budget));
      const lead = outcomes.find(({ system }) => system === LEAD);
      rows.push(...outcomes.map((outcome) => rowOf(set, name, outcome, lead)));
    }
  }
  return rows;
}

async function runSystem(
  { name, choose, read }: System,
  stories: readonly Story[],
  budget: Budget,
): Promise<Outcome> {
  const rouges: RougeScores[] = [];
  const words: number[] = [];
  const defects: ReadonlySet<Defect>[] = [];
  for (const [index, story] of stories.entries()) {
    const article = await read(story);
    const spans = await choose(article, budget, index);
    const sentences = textsOf(article, spans);
    if (story.summary !== undefined) {
      rouges.push(scoreRouge(story.summary, sentences.join("\n")));
    }
    words.push(sentences.join(" ").split(/\s+/).length);
    defects.push(findDefects(article.text, spans));
  }
  return { system: name, rouges, words, defects };
}

function textsOf({ text }: Article, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

function rowOf(
  set: string,
  budget: string,
  { system, rouges, words, defects }: Outcome,
  lead: Outcome | undefined,
): SummaryRow {
  return {
    suite: "summary",
    set,
    budget,
    system,
    ...meanRouge(rouges),
    ...(lead && rouges.length > 0 && system !== LEAD && { gain: gainOver(lead.rouges, rouges) }),
    words: Math.round(mean(words)),
    defects: shares(defects),
    clean: percent(mean(defects.map(({ size }) => Number(size === 0)))),
  };
}

function gainOver(lead: readonly RougeScores[], ours: readonly RougeScores[]): string {
  const differences = ours.map(({ rouge1 }, at) => rouge1 - (lead[at]?.rouge1 ?? 0));
  const [low, high] = bootstrapInterval(differences);
  return `${percent(mean(differences))} (${percent(low)} to ${percent(high)})`;
}

function meanRouge(scores: readonly RougeScores[]): Partial<RougeScores> {
  if (scores.length === 0) return {};
  const of = (key: keyof RougeScores) => percent(mean(scores.map((score) => score[key])));
  return {
    rouge1: of("rouge1"),
    rouge2: of("rouge2"),
    rougeL: of("rougeL"),
    rougeLsum: of("rougeLsum"),
  };
}

function shares(found: readonly ReadonlySet<Defect>[]): Record<Defect, number> {
  const share = (defect: Defect) => percent(mean(found.map((set) => Number(set.has(defect)))));
  return Object.fromEntries(DEFECTS.map((defect) => [defect, share(defect)])) as Record<
    Defect,
    number
  >;
}

/** Converts a share to a percentage with two decimals. */
function percent(share: number): number {
  return Math.round(share * 1e4) / 100;
}
