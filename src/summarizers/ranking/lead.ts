import type { Article } from "../../model/article.ts";
import type { Segmentation } from "../../model/segmentation.ts";
import { isStory, kindOf } from "../text/story.ts";
import { type RankedSentence, rankSentence } from "./ranking.ts";

/**
 * Lead-k: ranks sentences by their position alone, the first one highest. News summaries have been
 * measured against this baseline since Brandow, Mitze and Rau, "Automatic condensation of electronic
 * publications by sentence selection", Information Processing & Management 31(5), 1995.
 */
export function rank(article: Article, { sentences }: Segmentation): readonly RankedSentence[] {
  let position = 0;
  return sentences.map((sentence) => {
    if (!isStory(kindOf(article, sentence))) return rankSentence(sentence.index, {});
    position++;
    return rankSentence(sentence.index, { position: 1 / position });
  });
}
