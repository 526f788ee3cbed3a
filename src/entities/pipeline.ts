import type { Article } from "../model/article.ts";
import type { Entity, Mention } from "../model/entity.ts";
import { isInvisible } from "../model/invisible.ts";
import type { Segmentation } from "../model/segmentation.ts";
import { createLabeller, type LabelledSequence, type SequenceLabeller } from "./crf/decode.ts";
import { type PathSums, sumPaths, transitionFactors } from "./crf/forward-backward.ts";
import { type LabelledName, namesInLabels } from "./crf/labels.ts";
import { loadModel, type NameModel } from "./crf/model.ts";
import { correctBoundaries } from "./postprocess/boundaries.ts";
import { makeConsistent } from "./postprocess/consistency.ts";
import type { UserLists } from "./postprocess/user-lists.ts";
import { resolveEntities } from "./resolution/resolve.ts";
import type { NameSpan } from "./sequence/spans.ts";
import {
  type ArticleSequence,
  readTokenSequences,
  readWordSequences,
  type TokenSequence,
} from "./sequence/token-sequences.ts";

/** The names of a text and how each stage of the pipeline came to them. */
export interface NameAnalysis<Tokens extends TokenSequence = TokenSequence> {
  readonly text: string;
  readonly model: NameModel;
  readonly tokenSequences: readonly Tokens[];
  /** Words, scored candidates and labels of each token sequence. */
  readonly sequences: readonly LabelledSequence[];
  /** Names after boundary correction and the user's lists, before consistency. */
  readonly firstNames: readonly NameSpan[];
  /** The final names, in order, not overlapping. */
  readonly names: readonly NameSpan[];
  /** Label probabilities of a sequence, by index. Computed at first use, because most runs need none. */
  probabilitiesOf(index: number): LabelProbabilities;
}

/** What the model thinks of a sequence beyond its best labels. */
export interface LabelProbabilities {
  /** Sums over label paths, from which probabilities follow. */
  readonly sums: PathSums;
  /** The names that the labels spell out, before any correction. */
  readonly labelled: readonly LabelledName[];
}

/** Estimates how likely names are right. Its code loads only if a caller passes it in. */
export interface ConfidenceEstimator {
  /** The analysis's names with their confidence. */
  estimateNames(analysis: NameAnalysis): readonly NameSpan[];
  /** Entities with their confidence, from that of their mentions. */
  estimateEntities(entities: readonly Entity[]): readonly Entity[];
}

/** Options for finding the names of an article. */
export interface FindOptions {
  /** Names to find or to ignore, from `createUserLists`. */
  readonly userLists?: UserLists | undefined;
  /** `false`: no resolution; every distinct form is an entity of its own. */
  readonly merge?: boolean | undefined;
  /** Adds `confidence` to mentions and entities: `confidenceEstimator`. */
  readonly estimator?: ConfidenceEstimator | undefined;
}

/**
 * Finds the people, places and organizations of an article, most mentioned first, then by first mention.
 * @throws ReaderError `UNREADABLE` if the shipped model cannot be read.
 */
export function findEntities(
  article: Article,
  segmentation: Segmentation,
  options: FindOptions = {},
): readonly Entity[] {
  return entitiesIn(article, analyseNames(article, segmentation, options), options);
}

/**
 * Finds every mention of a name in an article, in order. Searches all blocks but code, including
 * headlines, captions and bylines.
 * @throws ReaderError `UNREADABLE` if the shipped model cannot be read.
 */
export function findMentions(
  article: Article,
  segmentation: Segmentation,
  options: Pick<FindOptions, "userLists" | "estimator"> = {},
): readonly Mention[] {
  return mentionsIn(analyseNames(article, segmentation, options), options);
}

/**
 * Analyses the names of an article.
 * @throws ReaderError `UNREADABLE` if the shipped model cannot be read.
 */
export function analyseNames(
  article: Article,
  segmentation: Segmentation,
  { userLists }: Pick<FindOptions, "userLists"> = {},
): NameAnalysis<ArticleSequence> {
  return analyseText(article.text, readTokenSequences(article, segmentation), { userLists });
}

/** Options for analysing a text. */
export interface AnalyseOptions {
  readonly userLists?: UserLists | undefined;
  /** Another model than the shipped one. */
  readonly labeller?: SequenceLabeller;
}

/**
 * Runs the pipeline on a text: tokens, candidates, labels, boundaries, consistency. The user's lists apply
 * twice: before consistency, which then finds a listed person's surname, and after it, to win.
 * @throws ReaderError `UNREADABLE` if the shipped model cannot be read.
 */
export function analyseText<Tokens extends TokenSequence>(
  text: string,
  tokenSequences: readonly Tokens[],
  { userLists, labeller = shippedLabeller() }: AnalyseOptions = {},
): NameAnalysis<Tokens> {
  const applyUserLists = userLists?.prepare(text, tokenSequences) ?? unchanged;
  const wordSequences = readWordSequences(text, tokenSequences);
  const sequences = labeller.label(wordSequences);
  const corrected = sequences.flatMap((one) => correctBoundaries(one, one.labels));
  const first = applyUserLists(corrected);
  const consistent = makeConsistent(text, wordSequences, first);
  return {
    text,
    model: labeller.model,
    tokenSequences,
    sequences,
    firstNames: trimInvisible(text, first),
    names: trimInvisible(text, applyUserLists(consistent)),
    probabilitiesOf: createProbabilities(labeller.model, sequences),
  };
}

const unchanged = (spans: readonly NameSpan[]): readonly NameSpan[] => spans;

let shipped: SequenceLabeller | undefined;

/** Reads the shipped model at first use. */
function shippedLabeller(): SequenceLabeller {
  shipped ??= createLabeller(loadModel());
  return shipped;
}

function createProbabilities(
  model: NameModel,
  sequences: readonly LabelledSequence[],
): (index: number) => LabelProbabilities {
  const computed: LabelProbabilities[] = [];
  let transitions: Float64Array | undefined;
  return (index) => {
    const known = computed[index];
    if (known) return known;
    const sequence = sequences[index];
    if (!sequence) throw new RangeError(`no sequence ${index}`);
    transitions ??= transitionFactors(model.transitions);
    const { emissionScores, candidateMask, labels } = sequence;
    const sums = sumPaths(emissionScores, candidateMask, transitions);
    const probabilities = { sums, labelled: namesInLabels(labels) };
    computed[index] = probabilities;
    return probabilities;
  };
}

/** Cuts invisible characters off both ends of names; tokens keep them. */
function trimInvisible(text: string, spans: readonly NameSpan[]): NameSpan[] {
  return spans.map((span) => trimSpan(text, span)).filter(({ start, end }) => start < end);
}

function trimSpan(text: string, span: NameSpan): NameSpan {
  let { start, end } = span;
  while (start < end && isInvisible(text.charCodeAt(start))) start++;
  while (start < end && isInvisible(text.charCodeAt(end - 1))) end--;
  return start === span.start && end === span.end ? span : { ...span, start, end };
}

/** The mentions in an analysis, in order, with confidence if an estimator is given. */
export function mentionsIn(
  analysis: NameAnalysis<ArticleSequence>,
  { estimator }: Pick<FindOptions, "estimator"> = {},
): Mention[] {
  const names = estimator?.estimateNames(analysis) ?? analysis.names;
  return toMentions(analysis.text, analysis.tokenSequences, names);
}

/** The entities in an analysis: mentions resolved, most mentioned first. */
export function entitiesIn(
  article: Article,
  analysis: NameAnalysis<ArticleSequence>,
  { merge = true, estimator }: Pick<FindOptions, "merge" | "estimator"> = {},
): readonly Entity[] {
  const entities = resolveEntities(article, mentionsIn(analysis, { estimator }), { merge });
  return estimator?.estimateEntities(entities) ?? entities;
}

/** Adds to spans the sentence and block they are in; both lists are in order. */
export function toMentions(
  text: string,
  sequences: readonly ArticleSequence[],
  spans: readonly NameSpan[],
): Mention[] {
  let at = 0;
  return spans.map((span) => {
    const { type, start, end, listed, confidence } = span;
    while (at + 1 < sequences.length && endOf(sequences[at]) <= start) at++;
    const { sentence = null, block = 0 } = sequences[at] ?? {};
    const mention = { type, start, end, text: text.slice(start, end), sentence, block };
    return listed === undefined && confidence === undefined ? mention : { ...span, ...mention };
  });
}

function endOf(sequence: ArticleSequence | undefined): number {
  return sequence?.tokens.at(-1)?.end ?? 0;
}
