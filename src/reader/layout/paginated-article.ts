import type { Article, Block } from "../../model/article.ts";
import { partitionPoint } from "../../model/binary-search.ts";

import type { Span } from "../../model/span.ts";
import { missingByline, missingTitle } from "../../renderers/blocks/missing-head.ts";

import { sanitize } from "../../renderers/sanitize.ts";
import type { Measure } from "../../renderers/terminal/columns.ts";
import type { StyledSpan } from "../../renderers/terminal/styled-spans.ts";
import { createFinder, type Finder } from "./search.ts";

/**
 * An article made ready to be read on a screen. Its text is the article's, sanitized, with a title and
 * authors in it that only the metadata has; all positions in the reader point into it.
 */
export interface PaginatedArticle {
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** What has a style besides its block's, by the index of the block. */
  readonly marks: ReadonlyMap<number, readonly StyledSpan[]>;
  /** Turns a span of the article's text into one of the article's. */
  readonly toPaginated: (span: Span) => Span;
  readonly find: Finder;
  readonly measure: Measure;
}

const GAP = "\n\n";

/** Makes an article ready; `measure` knows all characters of it. */
export function paginateArticle(article: Article, measure: Measure): PaginatedArticle {
  const { text, blocks, toPaginated } = insertHead(article);
  const shown = sanitize(text);
  return {
    title: oneLine(article.title ?? article.source),
    text: shown,
    blocks,
    marks: groupByBlock(styledSpans(article, toPaginated), blocks),
    toPaginated,
    find: createFinder(shown),
    measure,
  };
}

/** Text from outside, fit for one line of the screen. */
export function oneLine(text: string): string {
  return sanitize(text.replaceAll("\n", " ")).replaceAll("\t", " ");
}

/** The article's text and blocks with what its head lacks; all of it goes in at one place. */
function insertHead(article: Article) {
  const { text, blocks } = article;
  const headline = blocks[0]?.kind === "headline" ? blocks[0] : undefined;
  const missing = [...(headline ? [] : missingTitle(article)), ...missingByline(article)];
  const at = headline?.end ?? 0;
  const pieces = missing.map((piece) => (headline ? GAP + piece.text : piece.text + GAP));
  const inserted = pieces.join("");
  const shift = (offset: number) =>
    offset > at || (offset === at && !headline) ? offset + inserted.length : offset;
  const toPaginated = <LinePosition extends Span>(place: LinePosition): LinePosition => ({
    ...place,
    start: shift(place.start),
    end: place.start === place.end ? shift(place.start) : shift(place.end),
  });
  let start = headline ? at + GAP.length : at;
  const added = missing.map(({ kind, text: piece }): Block => {
    const block = { kind, start, end: start + piece.length };
    start = block.end + GAP.length;
    return block;
  });
  const own = blocks.map(toPaginated);
  return {
    text: text.slice(0, at) + inserted + text.slice(at),
    blocks: headline ? [...own.slice(0, 1), ...added, ...own.slice(1)] : [...added, ...own],
    toPaginated,
  };
}

function styledSpans(
  { marks, dateline }: Article,
  toPaginated: (span: Span) => Span,
): StyledSpan[] {
  const styled: StyledSpan[] = marks.map((mark) => ({ ...toPaginated(mark), style: mark.kind }));
  return dateline ? [...styled, { ...toPaginated(dateline), style: "dateline" }] : styled;
}

/** Marks and blocks are both in order of start, the dateline stands in the story's first paragraph. */
function groupByBlock(
  spans: readonly StyledSpan[],
  blocks: readonly Block[],
): ReadonlyMap<number, readonly StyledSpan[]> {
  const groups = new Map<number, StyledSpan[]>();
  for (const { start, end, style } of spans) {
    const block = lastAtOrBefore(blocks, start);
    const group = groups.get(block);
    if (group) group.push({ start, end, style });
    else groups.set(block, [{ start, end, style }]);
  }
  return groups;
}

/** The index of the last span that starts at or before an offset; 0 where none does. */
export function lastAtOrBefore(spans: readonly Span[], offset: number): number {
  const after = partitionPoint(spans.length, (at) => (spans[at]?.start ?? 0) <= offset);
  return Math.max(0, after - 1);
}
