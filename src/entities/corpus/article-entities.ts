import type { Article } from "../../model/article.ts";
import type { Entity, EntityType, Mention, MergeReason } from "../../model/entity.ts";
import { formOf } from "../resolution/forms.ts";

/** The entities of one article as plain data. Its size depends on the names, not on the text. */
export interface ArticleEntities {
  readonly source: string;
  readonly id?: string | number;
  readonly entities: readonly ArticleEntity[];
}

/** One entity of an article. */
export interface ArticleEntity {
  readonly type: EntityType;
  readonly name: string;
  /** Whether the name is from the user's list. */
  readonly isListed: boolean;
  readonly count: number;
  readonly salience: number;
  /** Its forms with the number of mentions of each, in order of first use. */
  readonly forms: readonly (readonly [form: string, count: number])[];
  /** Forms that name it in other articles too, because this article spells them out. */
  readonly links: readonly string[];
}

/**
 * Merge reasons that hold beyond the article. A surname, an initial or a shortened name identifies
 * somebody only within it.
 */
const LASTING: ReadonlySet<MergeReason> = new Set([
  "listed",
  "middle-name",
  "birth-name",
  "known-form",
  "acronym",
  "expansion",
]);

/** Records an article's entities for an `EntityIndex`. */
export function recordEntities(
  { source, fields }: Article,
  entities: readonly Entity[],
): ArticleEntities {
  const id = fields?.id;
  return {
    source,
    ...((typeof id === "string" || typeof id === "number") && { id }),
    entities: entities.map(recordEntity),
  };
}

function recordEntity({ type, name, count, salience, mentions }: Entity): ArticleEntity {
  const forms = new Map<string, number>();
  const links = new Set<string>();
  for (const mention of mentions) {
    const form = formOf(mention);
    forms.set(form, (forms.get(form) ?? 0) + 1);
    if (isLasting(mention, form)) links.add(form);
  }
  const isListed = mentions.some(({ listed }) => listed === name);
  return { type, name, isListed, count, salience, forms: [...forms], links: [...links] };
}

/** For a person, only a full name lasts. */
function isLasting({ type, mergedBy }: Mention, form: string): boolean {
  if (mergedBy === undefined || !LASTING.has(mergedBy)) return false;
  return type !== "person" || mergedBy === "listed" || form.includes(" ");
}
