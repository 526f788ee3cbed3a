import type { Budget } from "../../src/model/summary.ts";
import { rank as rankLead } from "../../src/summarizers/ranking/lead.ts";
import type { SummarizerModule } from "../../src/summarizers/ranking/ranking.ts";
import { summarizeBy } from "../../src/summarizers/summarize.ts";
import { countWords } from "../../src/summarizers/text/story.ts";
import { type RougeScores, scoreRouge } from "../scoring/rouge.ts";
import { bootstrapInterval, mean } from "../scoring/stats.ts";
import type { Story } from "./stories.ts";

/** The scores of one system within one budget, in percent. */
export interface SystemScores {
  readonly budget: string;
  readonly system: string;
  readonly rouge1: number;
  readonly rouge2: number;
  readonly rougeL: number;
  /** Mean length of a summary. */
  readonly words: number;
  /** ROUGE-1 minus that of the lede, with its 95 % interval. */
  readonly gain1: string;
  readonly gain2: string;
}

/** A way to summarize; `at` is the story's index. */
type System = (story: Story, budget: Budget, at: number) => string;

const BUDGETS: Readonly<Record<string, Budget>> = {
  "3 sentences": { sentences: 3 },
  "60 words": { words: 60 },
  "80 words": { words: 80 },
  "100 words": { words: 100 },
};

/**
 * Scores each story's ranker with ROUGE against two baselines of equal length: the plain lede, cut at the
 * last word of the budget, and the lede under this package's readability rules.
 */
export function evaluateRankers(
  stories: readonly Story[],
  rankers: readonly SummarizerModule["rank"][],
): SystemScores[] {
  const systems: Readonly<Record<string, System>> = {
    lede: cutLede,
    lead: (story, budget) => summaryText(rankLead, story, budget),
    trained: (story, budget, at) => summaryText(rankers[at] ?? rankLead, story, budget),
  };
  return Object.entries(BUDGETS).flatMap(([name, budget]) => {
    const lede = runSystem(cutLede, stories, budget);
    return Object.entries(systems).map(([system, summarize]) => ({
      budget: name,
      system,
      ...compare(runSystem(summarize, stories, budget), lede),
    }));
  });
}

function cutLede({ sentences }: Story, { sentences: count, words }: Budget): string {
  const text = sentences.slice(0, count).join(" ");
  return text.split(/\s+/).slice(0, words).join(" ");
}

function summaryText(
  rank: SummarizerModule["rank"],
  { article, segmentation }: Story,
  budget: Budget,
): string {
  return summarizeBy(rank, article, segmentation, budget).text;
}

interface Outcome {
  readonly rouge: readonly RougeScores[];
  readonly words: readonly number[];
}

function runSystem(system: System, stories: readonly Story[], budget: Budget): Outcome {
  const texts = stories.map((story, at) => system(story, budget, at));
  const rouge = stories.map(({ reference }, at) => scoreRouge(reference, texts[at] ?? ""));
  return { rouge, words: texts.map(countWords) };
}

function compare(
  { rouge, words }: Outcome,
  lede: Outcome,
): Omit<SystemScores, "budget" | "system"> {
  const of = (key: keyof RougeScores) => percent(mean(rouge.map((scores) => scores[key])));
  return {
    rouge1: of("rouge1"),
    rouge2: of("rouge2"),
    rougeL: of("rougeL"),
    words: Math.round(mean(words)),
    gain1: gain("rouge1", rouge, lede.rouge),
    gain2: gain("rouge2", rouge, lede.rouge),
  };
}

function gain(
  key: keyof RougeScores,
  ours: readonly RougeScores[],
  theirs: readonly RougeScores[],
): string {
  const differences = ours.map((scores, at) => scores[key] - (theirs[at]?.[key] ?? 0));
  const [low, high] = bootstrapInterval(differences);
  return `${percent(mean(differences))} (${percent(low)} to ${percent(high)})`;
}

function percent(share: number): number {
  return Math.round(share * 1e4) / 100;
}
