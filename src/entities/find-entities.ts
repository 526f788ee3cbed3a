import type { Article } from "../model/article.ts";
import type { Entity, Mention } from "../model/entity.ts";
import type { Segmentation } from "../model/segmentation.ts";
import type { OwnNames } from "./own-names.ts";
import { placeMentions } from "./place-mentions.ts";
import type { Rater } from "./rater.ts";
import { FORMS_APART, RESOLVERS, resolveEntities } from "./resolve.ts";
import { readStretches } from "./stretches.ts";
import { tagNames } from "./tag-names.ts";

/** What is known besides the article. */
export interface FindOptions {
  /** Names that are listed or ruled out, as `createOwnNames` prepares them. */
  readonly own?: OwnNames | undefined;
  /** `false`: no resolution, every distinct form is an entity of its own. */
  readonly merge?: boolean | undefined;
  /** Adds `confidence` to mentions and entities: `nameRater`. */
  readonly rater?: Rater | undefined;
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
  const stretches = readStretches(article, segmentation);
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
  const resolvers = merge ? (own?.resolvers(RESOLVERS) ?? RESOLVERS) : FORMS_APART;
  const entities = resolveEntities(article, mentions, resolvers);
  return rater ? rater.rateEntities(entities) : entities;
}
