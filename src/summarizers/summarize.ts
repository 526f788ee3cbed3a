import type { Article } from "../model/article.ts";
import { pick } from "../model/registry.ts";
import type { Segmentation } from "../model/segmentation.ts";
import type { Budget, Summary, SummarySentence } from "../model/summary.ts";
import { segment } from "../segmentation/segment.ts";
import { limitsOf } from "./budget.ts";
import type { Candidate, Choice } from "./candidate.ts";
import { countWords, isStory } from "./prose.ts";
import { type RankedSentence, roundScore } from "./ranking.ts";
import { judge } from "./readability.ts";
import { DEFAULT_METHOD, type MethodName, summarizers } from "./registry.ts";
import { selectSentences } from "./select.ts";
import { viewSentences } from "./sentence-view.ts";

/** How long a summary may be, and how sentences are ranked. */
export interface SummaryOptions extends Budget {
  readonly method?: MethodName;
}

/**
 * An extractive summary: sentences of the article that read well without the rest, within a budget
 * (3 sentences when it is empty). An article that fits its budget is its own summary. The summary has
 * no sentences where the article has no prose, or where no sentence fits `words`; nobody is told, so
 * a caller who wants a reader to know looks at `sentences`.
 * @throws ReaderError `UNKNOWN_CHOICE` for a method that does not exist.
 */
export async function summarize(
  article: Article,
  segmentation: Segmentation = segment(article),
  { method = DEFAULT_METHOD, ...budget }: SummaryOptions = {},
): Promise<Summary> {
  const { rank } = await pick(summarizers, method, "method").load();
  const ranking = new Map(rank(article, segmentation).map((ranked) => [ranked.index, ranked]));
  const candidates = viewSentences(article, segmentation).map((view): Candidate => {
    return { view, verdict: judge(view), score: ranking.get(view.sentence.index)?.score ?? 0 };
  });
  const limits = limitsOf(budget, storyWords(candidates));
  const choices = selectSentences(candidates, limits);
  return composeSummary(
    article,
    choices.map((choice) => chosenSentence(choice, ranking)),
  );
}

/** Words that a summary could have. */
function storyWords(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { view }) => sum + (isStory(view.kind) ? view.words : 0), 0);
}

/** A chosen sentence with what its ranker and the rules say of it. */
function chosenSentence(
  { candidate: { view }, codes }: Choice,
  ranking: ReadonlyMap<number, RankedSentence>,
): SummarySentence {
  const { score = 0, reasons = [] } = ranking.get(view.sentence.index) ?? {};
  const rules = codes.map((code) => ({ code, weight: 0 }));
  return { ...view.sentence, text: view.text, score, reasons: [...reasons, ...rules] };
}

function composeSummary(article: Article, sentences: readonly SummarySentence[]): Summary {
  const text = sentences.map((sentence) => sentence.text).join(" ");
  const words = countWords(text);
  const all = countWords(article.text);
  return { sentences, text, words, compression: all === 0 ? 0 : roundScore(words / all) };
}
