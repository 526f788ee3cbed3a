import { join } from "node:path";
import type { Article } from "../../src/model/article.ts";
import type { Segmentation } from "../../src/model/segmentation.ts";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";
import { measureFeatures } from "../../src/summarizers/features/features.ts";
import { gatherStory } from "../../src/summarizers/ranking/trained.ts";
import { readJsonLines } from "../read-data.ts";

/** A text with a summary by a person. */
export interface SummarizedText {
  readonly text: string;
  readonly summary: string;
}

/** A parsed and segmented text with its features. */
export interface Story {
  readonly article: Article;
  readonly segmentation: Segmentation;
  /** The summary by a person. */
  readonly reference: string;
  /** The sentences of the story, in order. */
  readonly sentences: readonly string[];
  /** The sentences' features. */
  readonly rows: readonly Float32Array[];
}

/** Reads the stories of `summaries/<set>.jsonl` in the data folder. */
export async function readStories(dataFolder: string, set: string): Promise<Story[]> {
  const file = join(dataFolder, "summaries", `${set}.jsonl`);
  const texts = readJsonLines<SummarizedText>(file);
  if (texts === undefined)
    throw new Error(`${file} is missing: set SUMMIT_READER_DATA to the data folder`);
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
