import type { Article } from "../../model/article.ts";
import type { Entity } from "../../model/entity.ts";
import type { FeatureContribution, NameChange, NameExplanation } from "../../model/explanation.ts";
import type { Segmentation } from "../../model/segmentation.ts";
import { surface } from "../../model/span.ts";
import { labelOf, OUTSIDE } from "../crf/labels.ts";
import type { NameModel } from "../crf/model.ts";
import { analyseNames, entitiesIn, type FindOptions, type NameAnalysis } from "../pipeline.ts";
import type { WordRange } from "../rules/runs.ts";
import type { ArticleSequence } from "../sequence/token-sequences.ts";
import { findAlternatives, probabilitiesOf } from "./alternatives.ts";
import { confidenceEstimator } from "./confidence.ts";
import { contributionsTo } from "./feature-contributions.ts";
import { listedWords } from "./listed-words.ts";
import { labelledIn } from "./name-trace.ts";
import {
  createContexts,
  findOccurrences,
  type Occurrence,
  type OccurrenceContext,
} from "./occurrences.ts";

/** Weaker contributions explain nothing. */
const MIN_WEIGHT = 0.02;
const MAX_CONTRIBUTIONS = 10;

/** The occurrences of a name in an article, explained. */
export interface NameReport {
  /** The entities that have the name among their forms. */
  readonly entities: readonly Entity[];
  /** All their mentions, and every other occurrence of the words; in article order. */
  readonly occurrences: readonly NameExplanation[];
}

/**
 * Explains for every occurrence of some words why they are, or are not, a name.
 * @param name Any words, in any letter case.
 * @throws ReaderError `UNREADABLE` if the shipped model cannot be read.
 */
export function explainName(
  article: Article,
  segmentation: Segmentation,
  name: string,
  options: Omit<FindOptions, "estimator"> = {},
): NameReport {
  return explainIn(
    analyseNames(article, segmentation, options),
    article,
    segmentation,
    name,
    options,
  );
}

/** Explains a name in an analysis of the article. */
export function explainIn(
  analysis: NameAnalysis<ArticleSequence>,
  article: Article,
  segmentation: Segmentation,
  name: string,
  options: Pick<FindOptions, "merge"> = {},
): NameReport {
  const entities = entitiesIn(article, analysis, {
    ...options,
    estimator: confidenceEstimator,
  });
  const contextOf = createContexts(analysis, segmentation);
  const { named, occurrences } = findOccurrences(analysis, entities, name);
  return {
    entities: named,
    occurrences: occurrences.map((occurrence) =>
      explainOccurrence(occurrence, contextOf(occurrence.span), analysis.model),
    ),
  };
}

function explainOccurrence(
  occurrence: Occurrence,
  context: OccurrenceContext,
  model: NameModel,
): NameExplanation {
  const { text, sequence, probabilities, range, sentence, block } = context;
  const { start, end } = occurrence.span;
  const type = occurrence.mention?.type ?? null;
  const contributions = contributionsTo(labelsOf(occurrence, context), context, model);
  const alternatives = findAlternatives(context).filter(
    (one) => !(one.type === type && (type === null || (one.start === start && one.end === end))),
  );
  return {
    text: surface(text, occurrence.span),
    start,
    end,
    sentence,
    block,
    context: { start: context.context.start, end: context.context.end },
    type,
    entity: occurrence.entity?.id ?? null,
    ...longerName(occurrence),
    ...originAndConfidence(occurrence, context),
    probabilities: probabilitiesOf(probabilities.sums, range),
    alternatives,
    considered: sequence.candidateMask.subarray(range.start, range.end).includes(1),
    for: strongest(contributions, 1),
    against: strongest(contributions, -1),
    lists: listedWords(sequence.words.slice(range.start, range.end), text),
    changes: findChanges(occurrence, context),
  };
}

function longerName({ partOf }: Occurrence): Pick<NameExplanation, "partOf"> {
  if (!partOf) return {};
  const { text, type, start, end } = partOf;
  return { partOf: { text, type, start, end } };
}

function originAndConfidence({ mention }: Occurrence, { trace }: OccurrenceContext) {
  if (!mention || !trace) return {};
  const { confidence } = mention;
  return { origin: trace.origin, ...(confidence !== undefined && { confidence }) };
}

/** The label of each word that the contributions explain: of the name, of the longer name, or none. */
function labelsOf(
  { mention, partOf, span }: Occurrence,
  { range }: OccurrenceContext,
): (at: number) => number {
  const name = mention ?? partOf;
  if (!name) return () => OUTSIDE;
  const isStart = name.start === span.start;
  return (at) => labelOf(name.type, isStart && at === range.start);
}

function strongest(
  contributions: readonly FeatureContribution[],
  sign: number,
): FeatureContribution[] {
  return contributions
    .filter(({ weight }) => sign * weight >= MIN_WEIGHT)
    .slice(0, MAX_CONTRIBUTIONS);
}

function findChanges(occurrence: Occurrence, context: OccurrenceContext): NameChange[] {
  const { mention, entity, partOf } = occurrence;
  if (partOf) return [];
  if (!mention) return droppedName(context);
  const resolved: NameChange[] =
    entity && entity.count > 1
      ? [{ code: "resolved", name: entity.name, count: entity.count }]
      : [];
  return [...originChange(context), ...resolved];
}

function originChange(context: OccurrenceContext): NameChange[] {
  const { origin, labelled } = context.trace ?? {};
  if (origin === "boundary-corrected" && labelled) {
    return [{ code: origin, text: textOf(context, labelled), type: labelled.type }];
  }
  if (origin === "rules") return [{ code: "added-by-rules" }];
  if (origin === "repeated") return [{ code: "repeated" }];
  return [];
}

/** The labelled name here that a later stage dropped. */
function droppedName(context: OccurrenceContext): NameChange[] {
  const labelled = labelledIn(context.range, context.probabilities);
  if (!labelled) return [];
  return [{ code: "dropped", text: textOf(context, labelled), type: labelled.type }];
}

function textOf({ text, sequence }: OccurrenceContext, { start, end }: WordRange): string {
  const { words } = sequence;
  return surface(text, { start: words[start]?.start ?? 0, end: words[end - 1]?.end ?? 0 });
}
