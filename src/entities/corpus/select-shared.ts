import type { EntityType } from "../../model/entity.ts";
import type { CorpusEntity } from "../../model/together.ts";
import type { SortOrder } from "../resolution/select.ts";

export interface CorpusSelection {
  readonly types: readonly EntityType[];
  readonly minCount: number;
  readonly minArticles: number;
  /** By articles, then by mentions, where it is not given; `order` is that of first appearance. */
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

/** The entities of some types that are mentioned often and widely enough, in an order. */
export function selectCorpusEntities(
  entities: readonly CorpusEntity[],
  { types, minCount, minArticles, sort }: CorpusSelection,
): CorpusEntity[] {
  return entities
    .filter(({ type, count, articleCount }) => {
      return types.includes(type) && count >= minCount && articleCount >= minArticles;
    })
    .sort(sort === undefined ? byArticles : COMPARISONS[sort]);
}
