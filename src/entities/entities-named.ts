import type { Entity } from "../model/entity.ts";
import { keyOf } from "./keys.ts";

/**
 * The entities that have a name: as their name or an alias, else as some of the words of one. Accents
 * and capitals do not count.
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
