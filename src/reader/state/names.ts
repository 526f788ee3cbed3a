import { ENTITY_TYPES, type Entity, type EntityType } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import { oneLine, type PaginatedArticle } from "../layout/paginated-article.ts";

/** A name with all its mentions, as spans of the paginated article. */
export interface Name {
  /** Stays the same when more of the article has been analysed. */
  readonly key: string;
  readonly type: EntityType;
  readonly name: string;
  readonly spans: readonly Span[];
}

/** A mention with the style of its type. */
export interface NamedSpan extends Span {
  readonly style: EntityType;
}

/** The progress of the search for names. */
export type NamesStatus = "off" | "looking" | "done" | "failed";

/** The names found so far. */
export interface NameList {
  readonly status: NamesStatus;
  /** People, places, organizations; within a type in the order of the entities. */
  readonly names: readonly Name[];
  /** All mentions, in order. */
  readonly mentions: readonly NamedSpan[];
}

/** Creates an empty list. */
export function noNames(status: NamesStatus): NameList {
  return { status, names: [], mentions: [] };
}

/** Lists entities as names, with their mentions converted to the paginated article. */
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

/** Returns the index of the name with most mentions, or -1. */
export function mostMentioned(names: readonly Name[]): number {
  const maxCount = names.reduce((count, { spans }) => Math.max(count, spans.length), 0);
  return names.findIndex(({ spans }) => spans.length === maxCount);
}
