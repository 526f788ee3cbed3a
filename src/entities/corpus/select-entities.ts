import type { CorpusEntity } from "../../model/corpus.ts";
import { ENTITY_TYPES, type EntityType } from "../../model/entity.ts";
import type { SortOrder } from "../resolution/select.ts";

/** Which entities of several articles to keep, and their order. */
export interface CorpusSelection {
  /** Default: all types. */
  readonly types?: readonly EntityType[] | undefined;
  /** The fewest mentions in all articles. Default: 1. */
  readonly minCount?: number | undefined;
  /** The fewest articles. Default: 1. */
  readonly minArticles?: number | undefined;
  /** Default: by articles, then by mentions. `order` is the order of first appearance. */
  readonly sort?: SortOrder | undefined;
}

type Comparison = (a: CorpusEntity, b: CorpusEntity) => number;

const byArticles: Comparison = (a, b) => b.articleCount - a.articleCount || b.count - a.count;

const COMPARISONS: Readonly<Record<SortOrder, Comparison>> = {
  count: (a, b) => b.count - a.count || byArticles(a, b),
  salience: (a, b) => b.salience - a.salience || byArticles(a, b),
  name: (a, b) => a.name.localeCompare(b.name, "en") || byArticles(a, b),
  order: () => 0,
};

/** Filters and sorts the entities of several articles. */
export function selectCorpusEntities(
  entities: readonly CorpusEntity[],
  { types = ENTITY_TYPES, minCount = 1, minArticles = 1, sort }: CorpusSelection = {},
): CorpusEntity[] {
  return entities
    .filter(({ type, count, articleCount }) => {
      return types.includes(type) && count >= minCount && articleCount >= minArticles;
    })
    .sort(sort === undefined ? byArticles : COMPARISONS[sort]);
}
