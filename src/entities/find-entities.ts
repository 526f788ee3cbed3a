import type { Article } from "../model/article.ts";
import type { Entity, Mention } from "../model/entity.ts";
import type { Segmentation } from "../model/segmentation.ts";
import { placeMentions } from "./place-mentions.ts";
import type { Rater } from "./rater.ts";
import { resolveEntities } from "./resolve.ts";
import { readStretches } from "./stretches.ts";
import { tagNames } from "./tag-names.ts";

/** What is wanted besides the names. */
export interface FindOptions {
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
  { rater }: FindOptions = {},
): readonly Mention[] {
  const stretches = readStretches(article, segmentation);
  return placeMentions(article.text, stretches, tagNames(article.text, stretches, rater));
}

/** The people, places and organizations an article names, most mentioned first, then by first mention. */
export function findEntities(
  article: Article,
  segmentation: Segmentation,
  { rater }: FindOptions = {},
): readonly Entity[] {
  const entities = resolveEntities(article, findMentions(article, segmentation, { rater }));
  return rater ? rater.rateEntities(entities) : entities;
}
