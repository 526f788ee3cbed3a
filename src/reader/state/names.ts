import { ENTITY_TYPES, type Entity, type EntityType } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import { oneLine, type PaginatedArticle } from "../layout/paginated-article.ts";

/** A name of the article, with all its mentions as spans of the article. */
export interface Name {
  /** The same name has the same key when more of the article has been read. */
  readonly key: string;
  readonly type: EntityType;
  readonly name: string;
  readonly spans: readonly Span[];
}

/** A mention as the text shows it. */
export interface NamedSpan extends Span {
  readonly style: EntityType;
}

/** How far the search for names has come. */
export type NamesStatus = "off" | "looking" | "done" | "failed";

/** The names that are known so far. */
export interface NameList {
  readonly status: NamesStatus;
  /** People, places, organizations; within a kind as they came. */
  readonly names: readonly Name[];
  /** All mentions, in order. */
  readonly mentions: readonly NamedSpan[];
}

/** A list that has no names in it, or none yet. */
export function noNames(status: NamesStatus): NameList {
  return { status, names: [], mentions: [] };
}

/** Entities of the article as names of the article. */
export function listNames(
  entities: readonly Entity[],
  article: PaginatedArticle,
  isComplete: boolean,
): NameList {
  const names = ENTITY_TYPES.flatMap((type) =>
    entities.filter((entity) => entity.type === type).map((entity) => toName(entity, article)),
  );
  const mentions = names
    .flatMap(({ type, spans }) => spans.map((span) => ({ ...span, style: type })))
    .sort((a, b) => a.start - b.start);
  return { status: isComplete ? "done" : "looking", names, mentions };
}

function toName({ type, name, mentions }: Entity, article: PaginatedArticle): Name {
  const spans = mentions.map(({ start, end }) => article.toPaginated({ start, end }));
  return { key: `${type} ${name}`, type, name: oneLine(name), spans };
}

/** The index of the name most often mentioned; -1 where there is none. */
export function mostMentioned(names: readonly Name[]): number {
  const most = names.reduce((count, { spans }) => Math.max(count, spans.length), 0);
  return names.findIndex(({ spans }) => spans.length === most);
}
