import { readAssetBytes } from "../../assets/package-root.ts";
import type { Article } from "../../model/article.ts";
import type { Segmentation, Sentence } from "../../model/segmentation.ts";
import { surface } from "../../model/span.ts";
import { FEATURES, measureFeatures } from "../features/features.ts";
import { gatherFacts, type SentenceFacts } from "../features/sentence-facts.ts";
import { isStory, kindOf, termsOf } from "../text/story.ts";
import { type BoostedTrees, explainRow } from "./boosted-trees.ts";
import { type RankedSentence, rankSentence, type SummarizerModule } from "./ranking.ts";
import { decodeTrees } from "./trees-file.ts";

const FILE = "summary-ranker.bin";

let ranker: SummarizerModule["rank"] | undefined;

/**
 * The default method. Boosted regression trees, trained on news with summaries by people, predict how
 * likely a sentence is to be in the best three-sentence summary (see models/README.md).
 * @throws ReaderError `UNREADABLE` when the model is missing, damaged, or of another version.
 */
export function rank(article: Article, segmentation: Segmentation): readonly RankedSentence[] {
  ranker ??= createTreeRanker(decodeTrees(readAssetBytes("models", FILE), `models/${FILE}`));
  return ranker(article, segmentation);
}

/** The score for all words of the title; set by hand, since no training story has a title. */
const TITLE_WEIGHT = 0.05;

/** The cost of a word: of two equally good sentences, the shorter leaves room for more. */
const WORD_COST = 0.001;

/** The facts of a story's sentences, by `Sentence.index`. */
export type StoryFacts = ReadonlyMap<number, SentenceFacts>;

/**
 * Makes a ranker from trees. Its reasons are `base`, the same for every sentence; the contribution of
 * each group of features; and `title`.
 */
export function createTreeRanker(trees: BoostedTrees): SummarizerModule["rank"] {
  return (article, { sentences }) => {
    const story = gatherStory(article, sentences);
    const title = new Set(termsOf(article.title ?? ""));
    return sentences.map(({ index }) => {
      const facts = story.get(index);
      if (facts === undefined) return rankSentence(index, {});
      const parts = sumByGroup(explainRow(trees, measureFeatures(facts)));
      return rankSentence(index, {
        ...parts,
        length: (parts.length ?? 0) - WORD_COST * facts.wordCount,
        title: TITLE_WEIGHT * coverage(title, facts.terms),
      });
    });
  };
}

/** Gathers the facts of the sentences that tell the story. */
export function gatherStory(article: Article, sentences: readonly Sentence[]): StoryFacts {
  const story = sentences.filter((sentence) => isStory(kindOf(article, sentence)));
  const facts = gatherFacts(story.map((sentence) => surface(article.text, sentence)));
  return new Map(facts.map((one) => [story[one.position]?.index ?? 0, one]));
}

/** Adds up the parts of one row by the features' groups. */
function sumByGroup(parts: Float64Array): Record<string, number> {
  const groups: Record<string, number> = { base: parts[0] ?? 0 };
  for (const [at, { group }] of FEATURES.entries()) {
    groups[group] = (groups[group] ?? 0) + (parts[at + 1] ?? 0);
  }
  return groups;
}

/** The share of the wanted terms that are among the given ones. */
function coverage(wanted: ReadonlySet<string>, given: readonly string[]): number {
  if (wanted.size === 0) return 0;
  return new Set(given.filter((term) => wanted.has(term))).size / wanted.size;
}
