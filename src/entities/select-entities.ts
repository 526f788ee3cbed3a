import type { Entity, EntityType } from "../model/entity.ts";

/** By mentions or by salience (most first), by name (alphabetical), or by first mention. */
export const SORT_ORDERS = ["count", "salience", "name", "order"] as const;

export type SortOrder = (typeof SORT_ORDERS)[number];

export interface Selection {
  readonly types: readonly EntityType[];
  readonly minCount: number;
  readonly sort: SortOrder;
}

type Comparison = (a: Entity, b: Entity) => number;

const byOrder: Comparison = (a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0);

const COMPARISONS: Readonly<Record<SortOrder, Comparison>> = {
  count: (a, b) => b.count - a.count || byOrder(a, b),
  salience: (a, b) => b.salience - a.salience || byOrder(a, b),
  name: (a, b) => a.name.localeCompare(b.name, "en") || byOrder(a, b),
  order: byOrder,
};

/** The entities of some types that are mentioned often enough, in an order. */
export function selectEntities(
  entities: readonly Entity[],
  { types, minCount, sort }: Selection,
): Entity[] {
  return entities
    .filter(({ type, count }) => types.includes(type) && count >= minCount)
    .sort(COMPARISONS[sort]);
}
