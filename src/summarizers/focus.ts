import { keyOf } from "../entities/gazetteer/keys.ts";
import { findEntities } from "../entities/pipeline.ts";
import type { UserLists } from "../entities/postprocess/user-lists.ts";
import { entitiesNamed } from "../entities/resolution/select.ts";
import type { Article } from "../model/article.ts";
import type { Entity } from "../model/entity.ts";
import type { Segmentation } from "../model/segmentation.ts";
import { surface } from "../model/span.ts";
import { termsOf } from "./text/story.ts";

/**
 * Finds the sentences about something: those that mention the entity with that name or alias; else
 * those that mention an entity whose name contains those words; else those that contain all its words.
 * Ignores accents and case.
 * @returns Values of `Sentence.index`.
 */
export function findFocus(
  article: Article,
  segmentation: Segmentation,
  about: string,
  userLists?: UserLists,
): ReadonlySet<number> {
  const entities = findEntities(article, segmentation, { userLists });
  const sentences = sentencesOf(entitiesNamed(entities, userLists?.nameOf(about) ?? about));
  return sentences.size > 0 ? sentences : sentencesWith(article, segmentation, about);
}

function sentencesOf(entities: readonly Entity[]): Set<number> {
  const indices = entities.flatMap(({ mentions }) => mentions.map(({ sentence }) => sentence));
  return new Set(indices.filter((index) => index !== null));
}

function sentencesWith({ text }: Article, { sentences }: Segmentation, about: string): Set<number> {
  const wanted = termsOf(keyOf(about));
  if (wanted.length === 0) return new Set();
  const matching = sentences.filter((sentence) => {
    const terms = new Set(termsOf(keyOf(surface(text, sentence))));
    return wanted.every((term) => terms.has(term));
  });
  return new Set(matching.map(({ index }) => index));
}
