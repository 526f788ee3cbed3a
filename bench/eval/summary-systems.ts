import { type Article, isProse } from "../../src/model/article.ts";
import type { Span } from "../../src/model/span.ts";
import type { Budget } from "../../src/model/summary.ts";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";
import type { SummarizerModule } from "../../src/summarizers/ranking/ranking.ts";
import { DEFAULT_METHOD, type MethodName, summarizers } from "../../src/summarizers/registry.ts";
import { summarize, summarizeBy } from "../../src/summarizers/summarize.ts";
import { crossValidationRankers } from "../../training/summary/fit.ts";
import { readStories } from "../../training/summary/stories.ts";

/** One article of a set. */
export interface Story {
  readonly text: string;
  readonly title?: string;
  /** The human summary; absent in sets that are for defects only. */
  readonly summary?: string;
}

/** A summarizer under test. */
export interface System {
  readonly name: string;
  readonly read: (story: Story) => Promise<Article>;
  /** @param index The story's index in its set. */
  readonly choose: (article: Article, budget: Budget, index: number) => Promise<readonly Span[]>;
}

/** The baseline: the article's first sentences. */
export const LEAD = "lede";

/**
 * The lede and every method. The default method has this package's name, and is cross-validated on its
 * training set.
 */
export async function summarySystems(set: string, dataFolder: string): Promise<System[]> {
  const lede: System = {
    name: LEAD,
    read: articleOf,
    choose: async (article, budget) => firstOf(article, budget),
  };
  const methods = (Object.keys(summarizers) as MethodName[]).map(systemOf);
  if (set !== TRAINING_SET) return [lede, ...methods];
  const others = methods.filter(({ name }) => name !== OURS);
  return [lede, await crossValidated(dataFolder), ...others];
}

const OURS = "summit-reader";
const TRAINING_SET = "cnn.dev";
const FOLDS = 5;

async function crossValidated(dataFolder: string): Promise<System> {
  const rankers = crossValidationRankers(await readStories(dataFolder, TRAINING_SET), FOLDS);
  return {
    name: OURS,
    read: articleOf,
    choose: async (article, budget, index) => {
      const rank = rankers[index] as SummarizerModule["rank"];
      return summarizeBy(rank, article, segment(article), budget).sentences;
    },
  };
}

function systemOf(method: MethodName): System {
  return {
    name: method === DEFAULT_METHOD ? OURS : method,
    read: articleOf,
    choose: async (article, budget) =>
      (await summarize(article, segment(article), { ...budget, method })).sentences,
  };
}

/** Takes the first prose sentences. Cuts the last one at the word budget, so that lengths are equal. */
function firstOf(
  article: Article,
  { sentences = Number.POSITIVE_INFINITY, words }: Budget,
): Span[] {
  const chosen: Span[] = [];
  let left = words ?? Number.POSITIVE_INFINITY;
  for (const sentence of segment(article).sentences) {
    const block = article.blocks[sentence.block];
    if (!block || !isProse(block) || block.kind === "caption") continue;
    if (chosen.length >= sentences || left <= 0) break;
    const text = article.text.slice(sentence.start, sentence.end);
    const ends = Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => index + word.length);
    const end = sentence.start + (ends[Math.min(left, ends.length) - 1] ?? 0);
    chosen.push({ start: sentence.start, end });
    left -= ends.length;
  }
  return chosen;
}

/** Parses a story. A separate title is used as in a JSON record. */
async function articleOf({ text, title }: Story): Promise<Article> {
  const article = await parseArticle(text);
  return title === undefined ? article : { ...article, title };
}
