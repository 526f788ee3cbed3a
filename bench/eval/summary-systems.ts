import { type Article, isProse } from "../../src/model/article.ts";
import type { Span } from "../../src/model/span.ts";
import type { Budget } from "../../src/model/summary.ts";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";
import { DEFAULT_METHOD, type MethodName, summarizers } from "../../src/summarizers/registry.ts";
import { summarize } from "../../src/summarizers/summarize.ts";

/** One article of a set. */
export interface Story {
  readonly text: string;
  readonly title?: string;
  /** What a person wrote; absent in sets that are for defects alone. */
  readonly summary?: string;
}

/** A way to summarize. */
export interface System {
  readonly name: string;
  readonly read: (story: Story) => Promise<Article>;
  /** @param index The story's place in its set. */
  readonly choose: (article: Article, budget: Budget, index: number) => Promise<readonly Span[]>;
}

/** The system that the others are compared with: the first sentences, whatever they read like. */
export const LEAD = "lede";

/** The lede, and every method; the default method bears this package's name. */
export async function summarySystems(_set: string, _dataFolder: string): Promise<System[]> {
  const lede: System = {
    name: LEAD,
    read: articleOf,
    choose: async (article, budget) => firstOf(article, budget),
  };
  return [lede, ...(Object.keys(summarizers) as MethodName[]).map(systemOf)];
}

function systemOf(method: MethodName): System {
  return {
    name: method === DEFAULT_METHOD ? "summit-reader" : method,
    read: articleOf,
    choose: async (article, budget) =>
      (await summarize(article, segment(article), { ...budget, method })).sentences,
  };
}

/** The first sentences of paragraphs and the like, as many as fit. */
function firstOf(
  article: Article,
  { sentences = Number.POSITIVE_INFINITY, words }: Budget,
): Span[] {
  const chosen: Span[] = [];
  let left = words ?? Number.POSITIVE_INFINITY;
  for (const sentence of segment(article).sentences) {
    const block = article.blocks[sentence.block];
    if (!block || !isProse(block) || block.kind === "caption") continue;
    left -= article.text.slice(sentence.start, sentence.end).split(/\s+/).length;
    if (chosen.length >= sentences || left < 0) break;
    chosen.push(sentence);
  }
  return chosen;
}

/** A title that came beside the text counts as it does for a JSON record. */
async function articleOf({ text, title }: Story): Promise<Article> {
  const article = await parseArticle(text);
  return title === undefined ? article : { ...article, title };
}
