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
 * The default: boosted regression trees, trained on news with summaries that people wrote, say how
 * likely a sentence is to stand in the best summary of three (see models/README.md).
 * @throws ReaderError `UNREADABLE` where the model is not there, cut short, or another version's.
 */
export function rank(article: Article, segmentation: Segmentation): readonly RankedSentence[] {
  ranker ??= createTreeRanker(decodeTrees(readAssetBytes("models", FILE), `models/${FILE}`));
  return ranker(article, segmentation);
}

/** What a sentence with all words of the title gains; set by hand, no story for training has a title. */
const TITLE_WEIGHT = 0.05;

/** What a word costs: of two sentences that are as good, the shorter leaves room for more. */
const WORD_COST = 0.001;

/** The facts of a story, by `Sentence.index`. */
export type StoryFacts = ReadonlyMap<number, SentenceFacts>;

/**
 * A ranker by trees. Its reasons are `base`, which all sentences have alike, what each group of
 * features adds or takes, and `title`.
 */
export function createTreeRanker(trees: BoostedTrees): SummarizerModule["rank"] {
  return (article, { sentences }) => {
    const story = gatherStory(article, sentences);
    const title = new Set(termsOf(article.title ?? ""));
    return sentences.map(({ index }) => {
      const facts = story.get(index);
      if (facts === undefined) return rankSentence(index, {});
      const parts = groupParts(explainRow(trees, measureFeatures(facts)));
      return rankSentence(index, {
        ...parts,
        length: (parts.length ?? 0) - WORD_COST * facts.words,
        title: TITLE_WEIGHT * coverage(title, facts.terms),
      });
    });
  };
}

/** The facts of the sentences that tell the story, by `Sentence.index`. */
export function gatherStory(article: Article, sentences: readonly Sentence[]): StoryFacts {
  const story = sentences.filter((sentence) => isStory(kindOf(article, sentence)));
  const facts = gatherFacts(story.map((sentence) => surface(article.text, sentence)));
  return new Map(facts.map((one) => [story[one.place]?.index ?? 0, one]));
}

/** Parts of one row, added up by the features' groups. */
function groupParts(parts: Float64Array): Record<string, number> {
  const groups: Record<string, number> = { base: parts[0] ?? 0 };
  for (const [at, { group }] of FEATURES.entries()) {
    groups[group] = (groups[group] ?? 0) + (parts[at + 1] ?? 0);
  }
  return groups;
}

/** The share of wanted words that are among the given. */
function coverage(wanted: ReadonlySet<string>, given: readonly string[]): number {
  if (wanted.size === 0) return 0;
  return new Set(given.filter((word) => wanted.has(word))).size / wanted.size;
}
