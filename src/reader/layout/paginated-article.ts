import type { Article, Block } from "../../model/article.ts";
import { partitionPoint } from "../../model/binary-search.ts";

import type { Span } from "../../model/span.ts";
import { missingByline, missingTitle } from "../../renderers/blocks/missing-head.ts";

import { sanitize } from "../../renderers/sanitize.ts";
import type { Measure } from "../../renderers/terminal/columns.ts";
import type { StyledSpan } from "../../renderers/terminal/styled-spans.ts";
import { createFinder, type Finder } from "./search.ts";

/**
 * An article prepared for the screen. Its text is the original text, sanitized, plus the title and the
 * authors if only the metadata has them. All offsets in the reader point into this text.
 */
export interface PaginatedArticle {
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Marks and the dateline, by the index of their block. */
  readonly marks: ReadonlyMap<number, readonly StyledSpan[]>;
  /** Converts a span of the original text to one of this text. */
  readonly toPaginated: (span: Span) => Span;
  readonly find: Finder;
  readonly measure: Measure;
}

const GAP = "\n\n";

/** Prepares an article. `measure` must know the width of all its characters. */
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

/** Makes untrusted text safe for one line of the screen. */
export function oneLine(text: string): string {
  return sanitize(text.replaceAll("\n", " ")).replaceAll("\t", " ");
}

/** Inserts the missing headline and byline at the top, or below the article's own headline. */
function insertHead(article: Article) {
  const { text, blocks } = article;
  const headline = blocks[0]?.kind === "headline" ? blocks[0] : undefined;
  const missing = [...(headline ? [] : missingTitle(article)), ...missingByline(article)];
  const at = headline?.end ?? 0;
  const pieces = missing.map((piece) => (headline ? GAP + piece.text : piece.text + GAP));
  const inserted = pieces.join("");
  const shift = (offset: number) =>
    offset > at || (offset === at && !headline) ? offset + inserted.length : offset;
  const toPaginated = <Range extends Span>(range: Range): Range => ({
    ...range,
    start: shift(range.start),
    end: range.start === range.end ? shift(range.start) : shift(range.end),
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

/** Groups spans by the block that they start in. */
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

/** Returns the index of the last span that starts at or before an offset, or 0. */
export function lastAtOrBefore(spans: readonly Span[], offset: number): number {
  const after = partitionPoint(spans.length, (at) => (spans[at]?.start ?? 0) <= offset);
  return Math.max(0, after - 1);
}
