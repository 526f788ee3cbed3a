import type { Article } from "../model/article.ts";
import type { Entity, Mention } from "../model/entity.ts";
import type { Segmentation } from "../model/segmentation.ts";
import type { OwnNames } from "./own-names.ts";
import { placeMentions } from "./place-mentions.ts";
import { FORMS_APART, RESOLVERS, resolveEntities } from "./resolve.ts";
import { readStretches } from "./stretches.ts";
import { tagNames } from "./tag-names.ts";

/** What is known besides the article. */
export interface FindOptions {
  /** Names that are listed or ruled out, as `createOwnNames` prepares them. */
  readonly own?: OwnNames | undefined;
  /** `false`: no resolution, every distinct form is an entity of its own. */
  readonly merge?: boolean | undefined;
}

/**
 * Every occurrence of a name in an article, in article order: in all blocks but code, headlines,
 * captions and bylines among them.
 */
export function findMentions(
  article: Article,
  segmentation: Segmentation,
  { own }: Pick<FindOptions, "own"> = {},
): readonly Mention[] {
  const stretches = readStretches(article, segmentation);
  return placeMentions(article.text, stretches, tagNames(article.text, stretches, own));
}

/**
 * The people, places and organizations an article names, most mentioned first, then by first mention.
 * @throws ReaderError `UNREADABLE` where the model that ships cannot be read.
 */
export function findEntities(
  article: Article,
  segmentation: Segmentation,
  { own, merge = true }: FindOptions = {},
): readonly Entity[] {
  const mentions = findMentions(article, segmentation, { own });
  const resolvers = merge ? (own?.resolvers(RESOLVERS) ?? RESOLVERS) : FORMS_APART;
  return resolveEntities(article, mentions, resolvers);
}
