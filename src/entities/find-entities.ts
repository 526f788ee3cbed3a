import type { Article } from "../model/article.ts";
import type { Entity } from "../model/entity.ts";
import type { Segmentation } from "../model/segmentation.ts";

/** The people, places and organizations an article names, most salient first. */
export function findEntities(_article: Article, _segmentation: Segmentation): readonly Entity[] {
  return [];
}
