import type { UserLists } from "../entities/postprocess/user-lists.ts";
import type { Article } from "../model/article.ts";
import { pick } from "../model/registry.ts";
import type { Segmentation } from "../model/segmentation.ts";
import type { Budget, SkippedSentence, Summary, SummarySentence } from "../model/summary.ts";
import { segment } from "../segmentation/segment.ts";
import { type RankedSentence, roundScore, type SummarizerModule } from "./ranking/ranking.ts";
import { judge, type Verdict } from "./readability/judge.ts";
import { type SentenceView, viewSentences } from "./readability/sentence-view.ts";
import { findSurnames, type SurnameUse } from "./readability/surnames.ts";
import { DEFAULT_METHOD, type MethodName, summarizers } from "./registry.ts";
import type { Candidate, Choice } from "./selection/candidate.ts";
import { selectSentences } from "./selection/select.ts";
import { explainSkipped } from "./selection/skipped.ts";
import { limitsOf } from "./selection/summary-selection.ts";
import { countWords, isStory } from "./text/story.ts";

/** How long a summary may be, and how sentences are ranked. */
export interface SummaryOptions extends Budget {
  readonly method?: MethodName;
  /** Only what the article says about this: an entity by any of its names, or words. */
  readonly about?: string;
  /** Names that are listed or ruled out, for `about`. */
  readonly own?: UserLists | undefined;
  /** Whether to tell of sentences that were left out. */
  readonly explain?: boolean;
}

/**
 * An extractive summary: sentences of the article that read well without the rest, within a budget
 * (3 sentences when it is empty). An article that fits its budget is its own summary. The summary has
 * no sentences where the article has no prose, or where no sentence fits `words`; nobody is told, so
 * a caller who wants a reader to know looks at `sentences`.
 * @throws ReaderError `UNKNOWN_CHOICE` for a method that does not exist, `UNREADABLE` where the default
 *   method's model is not whole.
 */
export async function summarize(
  article: Article,
  segmentation: Segmentation = segment(article),
  { method = DEFAULT_METHOD, about, own, ...options }: SummaryOptions = {},
): Promise<Summary> {
  const { rank } = await pick(summarizers, method, "method").load();
  if (about === undefined) return summarizeBy(rank, article, segmentation, options);
  const { findFocus } = await import("./focus.ts");
  const focus = findFocus(article, segmentation, about, own);
  return summarizeBy(rank, article, segmentation, { ...options, focus });
}

interface SelectionOptions extends Budget {
  /** Indices of the sentences that are wanted; all, where there is none. */
  readonly focus?: ReadonlySet<number>;
  readonly explain?: boolean;
}

/** A summary as `summarize` makes it, by any way to rank sentences. */
export function summarizeBy(
  rank: SummarizerModule["rank"],
  article: Article,
  segmentation: Segmentation,
  { focus, explain = false, ...budget }: SelectionOptions,
): Summary {
  const ranking = new Map(rank(article, segmentation).map((ranked) => [ranked.index, ranked]));
  const views = viewSentences(article, segmentation);
  const surnames = findSurnames(views.map(({ text }) => text));
  const candidates = views.map((view, at): Candidate => {
    const score = ranking.get(view.sentence.index)?.score ?? 0;
    const verdict = judge(view);
    return {
      view,
      verdict,
      score,
      isWanted: isWanted(view, verdict, focus),
      surnames: surnames[at] as SurnameUse,
    };
  });
  const limits = limitsOf(budget, storyWords(candidates));
  const choices = selectSentences(candidates, limits);
  const sentences = choices.map((choice) => chosenSentence(choice, ranking));
  return composeSummary(
    article,
    sentences,
    explain ? explainSkipped(candidates, choices) : undefined,
  );
}

/** A sentence is about what the one before is about when it opens with a pronoun. */
function isWanted(
  { sentence: { index } }: SentenceView,
  { dependences }: Verdict,
  focus: ReadonlySet<number> | undefined,
): boolean {
  if (focus === undefined || focus.has(index)) return true;
  return focus.has(index - 1) && dependences.some(({ code }) => code === "pronoun");
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

function composeSummary(
  article: Article,
  sentences: readonly SummarySentence[],
  skipped: readonly SkippedSentence[] | undefined,
): Summary {
  const text = sentences.map((sentence) => sentence.text).join(" ");
  const words = countWords(text);
  const all = countWords(article.text);
  const compression = all === 0 ? 0 : roundScore(words / all);
  return { sentences, ...(skipped && { skipped }), text, words, compression };
}
