import type { Article } from "../model/article.ts";
import type { Entity, Mention } from "../model/entity.ts";
import type { Segmentation } from "../model/segmentation.ts";
import { makeConsistent } from "./consistency.ts";
import { placeMentions } from "./place-mentions.ts";
import { resolveEntities } from "./resolve.ts";
import { ruleTagger } from "./rule-tagger.ts";
import { readStretches } from "./stretches.ts";

/**
 * Every occurrence of a name in an article, in article order: in all blocks but code, headlines,
 * captions and bylines among them.
 */
export function findMentions(article: Article, segmentation: Segmentation): readonly Mention[] {
  const stretches = readStretches(article, segmentation);
  const spans = makeConsistent(article.text, stretches, ruleTagger(article.text, stretches));
  return placeMentions(article.text, stretches, spans);
}

/** The people, places and organizations an article names, most mentioned first, then by first mention. */
export function findEntities(article: Article, segmentation: Segmentation): readonly Entity[] {
  return resolveEntities(article, findMentions(article, segmentation));
}
