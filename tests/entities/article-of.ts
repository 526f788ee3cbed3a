import { findEntities, findMentions } from "../../src/entities/pipeline.ts";
import type { Article } from "../../src/model/article.ts";
import { composeArticle, type TextBlock } from "../../src/model/compose.ts";
import type { Entity, EntityType, Mention } from "../../src/model/entity.ts";
import { segment } from "../../src/segmentation/segment.ts";

const LETTERS: Readonly<Record<EntityType, string>> = {
  person: "P",
  place: "L",
  organization: "O",
};

/** Creates an article from paragraphs or other blocks. */
export function articleOf(...blocks: readonly (string | TextBlock)[]): Article {
  const drafts = blocks.map((block) =>
    typeof block === "string" ? ({ kind: "paragraph", text: block } as const) : block,
  );
  return composeArticle(drafts, { source: "test", format: "text" });
}

export function mentionsIn(article: Article): readonly Mention[] {
  return findMentions(article, segment(article));
}

export function entitiesIn(article: Article): readonly Entity[] {
  return findEntities(article, segment(article));
}

/** A line of marks below a text: a letter at the start of a name, then hyphens; "." without names. */
export function marksUnder(text: string): string {
  const marks = mentionsIn(articleOf(text)).reduce(
    (line, { type, start, end }) => line.padEnd(start) + LETTERS[type].padEnd(end - start, "-"),
    "",
  );
  return marks === "" ? "." : marks;
}

/** `name (alias, alias) ×count` of each entity of a type, in order. */
export function listed(type: EntityType, ...blocks: readonly string[]): string[] {
  return entitiesIn(articleOf(...blocks))
    .filter((entity) => entity.type === type)
    .map(({ name, aliases, count }) =>
      aliases.length > 0 ? `${name} (${aliases.join(", ")}) ×${count}` : `${name} ×${count}`,
    );
}
