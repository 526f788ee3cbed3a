import { join } from "node:path";
import type { Article } from "../../src/model/article.ts";
import type { Segmentation } from "../../src/model/segmentation.ts";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";
import { measureFeatures } from "../../src/summarizers/features/features.ts";
import { gatherStory } from "../../src/summarizers/ranking/trained.ts";
import { readJsonLines } from "../read-data.ts";

/** An article with a summary that a person wrote. */
export interface SummarizedText {
  readonly text: string;
  readonly summary: string;
}

/** Such an article, read. */
export interface Story {
  readonly article: Article;
  readonly segmentation: Segmentation;
  /** What a person wrote. */
  readonly reference: string;
  /** The sentences that a summary may have, in order. */
  readonly sentences: readonly string[];
  /** Their features. */
  readonly rows: readonly Float32Array[];
}

/** The stories of `summaries/<set>.jsonl` in the data folder. */
export async function readStories(dataFolder: string, set: string): Promise<Story[]> {
  const file = join(dataFolder, "summaries", `${set}.jsonl`);
  const texts = readJsonLines<SummarizedText>(file);
  if (texts === undefined) throw new Error(`${file} is not there: set SUMMIT_READER_DATA`);
  return Promise.all(texts.map(readStory));
}

export async function readStory({ text, summary }: SummarizedText): Promise<Story> {
  const article = await parseArticle(text);
  const segmentation = segment(article);
  const facts = [...gatherStory(article, segmentation.sentences)];
  return {
    article,
    segmentation,
    reference: summary,
    sentences: facts.map(([, one]) => one.text),
    rows: facts.map(([, one]) => measureFeatures(one)),
  };
}
