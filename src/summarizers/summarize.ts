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

/** The length of a summary, and the method that ranks its sentences. */
export interface SummaryOptions extends Budget {
  readonly method?: MethodName;
  /** Summarize only what the article says about this: any name of an entity, or words. */
  readonly about?: string;
  /** The user's own lists of names, for `about`. */
  readonly userLists?: UserLists | undefined;
  /** Whether to list the sentences left out, in `Summary.skipped`. */
  readonly explain?: boolean;
}

/**
 * Makes an extractive summary: sentences of the article that read well without the rest, within a
 * budget (3 sentences by default). An article that fits its budget is its own summary. `sentences` is
 * empty if the article has no prose, or if no sentence fits `words`.
 * @throws ReaderError `UNKNOWN_CHOICE` for a method that does not exist, `UNREADABLE` if the default
 *   method's model is missing or damaged.
 */
export async function summarize(
  article: Article,
  segmentation: Segmentation = segment(article),
  { method = DEFAULT_METHOD, about, userLists, ...options }: SummaryOptions = {},
): Promise<Summary> {
  const { rank } = await pick(summarizers, method, "method").load();
  if (about === undefined) return summarizeBy(rank, article, segmentation, options);
  const { findFocus } = await import("./focus.ts");
  const focus = findFocus(article, segmentation, about, userLists);
  return summarizeBy(rank, article, segmentation, { ...options, focus });
}

interface SelectionOptions extends Budget {
  /** `Sentence.index` of each wanted sentence; without it, all are wanted. */
  readonly focus?: ReadonlySet<number>;
  readonly explain?: boolean;
}

/** Makes a summary with the given ranking function. */
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

/** A sentence that opens with a pronoun shares the subject of the one before. */
function isWanted(
  { sentence: { index } }: SentenceView,
  { dependences }: Verdict,
  focus: ReadonlySet<number> | undefined,
): boolean {
  if (focus === undefined || focus.has(index)) return true;
  return focus.has(index - 1) && dependences.some(({ code }) => code === "pronoun");
}

/** Counts the words of the story. */
function storyWords(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { view }) => sum + (isStory(view.kind) ? view.words : 0), 0);
}

/** Adds the ranker's reasons and the rules' codes to a selected sentence. */
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
