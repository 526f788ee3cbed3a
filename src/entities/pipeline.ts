import type { Article } from "../model/article.ts";
import type { Entity, Mention } from "../model/entity.ts";
import { isInvisible } from "../model/invisible.ts";
import type { Segmentation } from "../model/segmentation.ts";
import { createDecoder, type DecodedSequence, type Decoder } from "./crf/decode.ts";
import { loadModel, type NameModel } from "./crf/model.ts";
import { readNames } from "./postprocess/boundaries.ts";
import { makeConsistent } from "./postprocess/consistency.ts";
import type { UserLists } from "./postprocess/user-lists.ts";
import { resolveEntities } from "./resolution/resolve.ts";
import type { TaggedSpan, Tagger } from "./sequence/spans.ts";
import {
  type ArticleSequence,
  readTokenSequences,
  readWordSequences,
  type TokenSequence,
} from "./sequence/token-sequences.ts";

/** What is known besides the article. */
export interface FindOptions {
  /** Names that are listed or ruled out, as `createUserLists` prepares them. */
  readonly own?: UserLists | undefined;
  /** `false`: no resolution, every distinct form is an entity of its own. */
  readonly merge?: boolean | undefined;
  /** Adds `confidence` to mentions and entities: `confidenceEstimator`. */
  readonly rater?: ConfidenceEstimator | undefined;
}

/**
 * Every occurrence of a name in an article, in article order: in all blocks but code, headlines,
 * captions and bylines among them.
 */
export function findMentions(
  article: Article,
  segmentation: Segmentation,
  options: Pick<FindOptions, "own" | "rater"> = {},
): readonly Mention[] {
  const stretches = readTokenSequences(article, segmentation);
  return placeMentions(article.text, stretches, tagNames(article.text, stretches, options));
}

/**
 * The people, places and organizations an article names, most mentioned first, then by first mention.
 * @throws ReaderError `UNREADABLE` where the model that ships cannot be read.
 */
export function findEntities(
  article: Article,
  segmentation: Segmentation,
  { own, rater, merge = true }: FindOptions = {},
): readonly Entity[] {
  const mentions = findMentions(article, segmentation, { own, rater });
  const entities = resolveEntities(article, mentions, { merge });
  return rater ? rater.rateEntities(entities) : entities;
}

interface TagOptions {
  readonly own?: UserLists | undefined;
  /** Adds the confidence of each. */
  readonly rater?: ConfidenceEstimator | undefined;
}

let loaded: { readonly model: NameModel; readonly decode: Decoder } | undefined;

/**
 * The names of a text, found and made consistent: in order, not overlapping. The model is read at first
 * use. Own names are known before names are made consistent, so that a listed person's surname is found,
 * and have the last word.
 * @throws ReaderError `UNREADABLE` where the model that ships cannot be read.
 */
export function tagNames(
  text: string,
  stretches: readonly TokenSequence[],
  { own, rater }: TagOptions = {},
): readonly TaggedSpan[] {
  loaded ??= load();
  const sequences: DecodedSequence[] = [];
  const settle = own?.settler(text, stretches) ?? ((spans: readonly TaggedSpan[]) => spans);
  const views = readWordSequences(text, stretches);
  const decoded = loaded.decode(views, (one) => {
    if (rater) sequences.push(one);
    return readNames(one.sequence, one.labels);
  });
  const tagged = settle(decoded);
  const names = settle(makeConsistent(text, views, tagged));
  const rated = rater?.rateNames({ model: loaded.model, sequences, tagged, names }) ?? names;
  return rated.map((span) => trimInvisible(text, span)).filter(({ start, end }) => start < end);
}

function load() {
  const model = loadModel();
  return { model, decode: createDecoder(model) };
}

/** Tokens keep what nobody sees; names do not begin or end with it. */
function trimInvisible(text: string, span: TaggedSpan): TaggedSpan {
  let { start, end } = span;
  while (start < end && isInvisible(text.charCodeAt(start))) start++;
  while (start < end && isInvisible(text.charCodeAt(end - 1))) end--;
  return start === span.start && end === span.end ? span : { ...span, start, end };
}

/** Spans with the sentence and the block they stand in; both lists in article order. */
export function placeMentions(
  text: string,
  stretches: readonly ArticleSequence[],
  spans: readonly TaggedSpan[],
): Mention[] {
  let at = 0;
  return spans.map((span) => {
    const { type, start, end, listed, confidence } = span;
    while (at + 1 < stretches.length && lastEnd(stretches[at]) <= start) at++;
    const { sentence = null, block = 0 } = stretches[at] ?? {};
    const mention = { type, start, end, text: text.slice(start, end), sentence, block };
    return listed === undefined && confidence === undefined ? mention : { ...span, ...mention };
  });
}

function lastEnd(stretch: ArticleSequence | undefined): number {
  return stretch?.tokens.at(-1)?.end ?? 0;
}

/** A tagger by a trained model and, where they are sure, the rules. */
export function createCrfTagger(model: NameModel): Tagger {
  const decode = createDecoder(model);
  return (views) => decode(views, ({ sequence, labels }) => readNames(sequence, labels));
}

/** How a text's names were found; everything is in the text's order. */
export interface NameFinding {
  readonly model: NameModel;
  readonly sequences: readonly DecodedSequence[];
  /** The names before they were made consistent. */
  readonly tagged: readonly TaggedSpan[];
  /** The names in the end. */
  readonly names: readonly TaggedSpan[];
}

/** Says how likely names are right. Nothing of it is loaded or worked out unless it is asked for. */
export interface ConfidenceEstimator {
  /** The names with their confidence. */
  rateNames(finding: NameFinding): readonly TaggedSpan[];
  /** The entities with their confidence, by that of their mentions. */
  rateEntities(entities: readonly Entity[]): readonly Entity[];
}
