import { ENTITY_TYPES, type Entity, type EntityType } from "../../model/entity.ts";
import { keyOf } from "../gazetteer/keys.ts";
import { countForms } from "./forms.ts";

/** By mentions or by salience (most first), by name (alphabetical), or by first mention. */
export const SORT_ORDERS = ["count", "salience", "name", "order"] as const;

export type SortOrder = (typeof SORT_ORDERS)[number];

/** Which entities to keep, and their order. */
export interface Selection {
  /** Default: all types. */
  readonly types?: readonly EntityType[] | undefined;
  /** The fewest mentions. Default: 1. */
  readonly minCount?: number | undefined;
  /** Default: `count`. */
  readonly sort?: SortOrder | undefined;
  /** Drops mentions with a lower confidence (0 to 1); those without a confidence stay. Default: 0. */
  readonly minConfidence?: number | undefined;
}

type Comparison = (a: Entity, b: Entity) => number;

const byOrder: Comparison = (a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0);

const COMPARISONS: Readonly<Record<SortOrder, Comparison>> = {
  count: (a, b) => b.count - a.count || byOrder(a, b),
  salience: (a, b) => b.salience - a.salience || byOrder(a, b),
  name: (a, b) => a.name.localeCompare(b.name, "en") || byOrder(a, b),
  order: byOrder,
};

/**
 * Filters and sorts entities. If mentions are dropped for their confidence, counts and aliases cover the
 * remaining ones; name and salience stay.
 */
export function selectEntities(
  entities: readonly Entity[],
  { types = ENTITY_TYPES, minCount = 1, sort = "count", minConfidence = 0 }: Selection = {},
): Entity[] {
  return entities
    .map((entity) => (minConfidence > 0 ? keepSure(entity, minConfidence) : entity))
    .filter(({ type, count }) => types.includes(type) && count >= Math.max(1, minCount))
    .sort(COMPARISONS[sort]);
}

function keepSure(entity: Entity, minConfidence: number): Entity {
  const mentions = entity.mentions.filter(({ confidence = 1 }) => confidence >= minConfidence);
  const remaining = new Set(countForms(mentions));
  const aliases = entity.aliases.filter((alias) => remaining.has(alias));
  return { ...entity, aliases, count: mentions.length, mentions };
}

/**
 * The entities with a name or alias equal to a given one, or else those that contain its words. Accents and
 * capitals do not matter.
 */
export function entitiesNamed(entities: readonly Entity[], name: string): Entity[] {
  const wanted = wordsOf(name);
  if (wanted === "") return [];
  const byName = entities.filter((entity) => formsOf(entity).some((form) => form === wanted));
  if (byName.length > 0) return byName;
  return entities.filter((entity) =>
    formsOf(entity).some((form) => ` ${form} `.includes(` ${wanted} `)),
  );
}

function formsOf({ name, aliases }: Entity): string[] {
  return [name, ...aliases].map(wordsOf);
}

function wordsOf(text: string): string {
  return keyOf(text).trim().replace(/\s+/g, " ");
}
