import type { Article } from "../../model/article.ts";
import type { Entity, EntityType, Mention, MergeReason } from "../../model/entity.ts";
import { formOf } from "../resolution/forms.ts";

/** What is kept of an article's entities: plain data, as long as its names, not as its text. */
export interface ArticleEntities {
  readonly source: string;
  readonly id?: string | number;
  readonly names: readonly ArticleEntity[];
}

/** One entity of an article. */
export interface ArticleEntity {
  readonly type: EntityType;
  readonly name: string;
  /** Whether the name is a listed one. */
  readonly isListed: boolean;
  readonly count: number;
  readonly salience: number;
  /** Forms with how often each stands there, in order of first use. */
  readonly forms: readonly (readonly [form: string, count: number])[];
  /** Forms that are names of it anywhere, because this article says so. */
  readonly links: readonly string[];
}

/**
 * Reasons that hold beyond the article: what it spells out. A surname, an initial, a shortened name says
 * who is meant only within it.
 */
const LASTING: ReadonlySet<MergeReason> = new Set([
  "listed",
  "middle-name",
  "birth-name",
  "known-form",
  "acronym",
  "expansion",
]);

/** Notes an article's entities for a pile. */
export function recordEntities(
  { source, fields }: Article,
  entities: readonly Entity[],
): ArticleEntities {
  const id = fields?.id;
  return {
    source,
    ...((typeof id === "string" || typeof id === "number") && { id }),
    names: entities.map(noteEntity),
  };
}

function noteEntity({ type, name, count, salience, mentions }: Entity): ArticleEntity {
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

/** A person's name must be a full one. */
function isLasting({ type, mergedBy }: Mention, form: string): boolean {
  if (mergedBy === undefined || !LASTING.has(mergedBy)) return false;
  return type !== "person" || mergedBy === "listed" || form.includes(" ");
}
