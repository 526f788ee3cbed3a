import type { Block } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import { gapBetween, layoutOf } from "../../renderers/terminal/block-layout.ts";
import { lastAtOrBefore, type PaginatedArticle } from "./paginated-article.ts";
import { breakLines, wrapText } from "./wrap-text.ts";

/** One line on the screen: a span of the article's text after a margin. A gap is an empty line. */
export interface Line extends Span {
  readonly margin: string;
  /** Index into `PaginatedArticle.blocks`. */
  readonly block: number;
}

/** The position of a line in a layout. */
export interface LinePosition {
  readonly block: number;
  /** Index into the lines of the block. */
  readonly line: number;
}

/** An article broken into lines. Each line starts after the one above, so an offset identifies its line. */
export interface Layout {
  readonly article: PaginatedArticle;
  /** In columns, margins included. */
  readonly width: number;
  /** Returns a block's lines and the gap below it. */
  readonly linesOf: (block: number) => readonly Line[];
}

/** Lays an article out; breaks each block into lines when they are first needed. */
export function createLayout(article: PaginatedArticle, width: number): Layout {
  const known = new Map<number, readonly Line[]>();
  const linesOf = (index: number) => {
    const lines = known.get(index) ?? layBlock(article, index, width);
    known.set(index, lines);
    return lines;
  };
  return { article, width, linesOf };
}

/** Returns the line that contains an offset of the text. */
export function locate({ article, linesOf }: Layout, offset: number): LinePosition {
  const block = lastAtOrBefore(article.blocks, offset);
  return { block, line: lastAtOrBefore(linesOf(block), offset) };
}

/** Moves down `by` lines, or up if it is negative; stops at the first and the last line. */
export function step(layout: Layout, from: LinePosition, by: number): LinePosition {
  let { block, line } = from;
  let left = by;
  while (left < 0 && (line > 0 || block > 0)) {
    const taken = Math.min(line, -left);
    line -= taken;
    left += taken;
    if (left === 0 || block === 0) break;
    block--;
    line = layout.linesOf(block).length;
  }
  while (left > 0) {
    const below = layout.linesOf(block).length - 1 - line;
    const taken = Math.min(below, left);
    line += taken;
    left -= taken;
    if (left === 0 || block >= layout.article.blocks.length - 1) break;
    block++;
    line = -1;
  }
  return { block, line: Math.max(0, line) };
}

/** Returns the last line of the article. */
export function lastPosition({ article, linesOf }: Layout): LinePosition {
  const block = Math.max(0, article.blocks.length - 1);
  return { block, line: Math.max(0, linesOf(block).length - 1) };
}

/** Compares for sorting: negative if `a` is above `b`. */
export function comparePositions(a: LinePosition, b: LinePosition): number {
  return a.block - b.block || a.line - b.line;
}

/** Returns the line at a position, if there is one. */
export function lineAt({ linesOf }: Layout, { block, line }: LinePosition): Line | undefined {
  return linesOf(block)[line];
}

/** Tells whether a block's own line breaks and tabs matter. */
export function keepsLines({ kind }: Block): boolean {
  return kind === "code" || kind === "table";
}

function layBlock(article: PaginatedArticle, index: number, width: number): Line[] {
  const block = article.blocks[index];
  if (!block) return [];
  const { first, rest } = layoutOf(block, { width, terminal: true });
  const margins = [first, rest].map((margin) => narrow(margin, width));
  const room = Math.max(1, width - (margins[0]?.length ?? 0));
  const text = article.text.slice(block.start, block.end);
  const spans = withDistinctStarts(
    keepsLines(block)
      ? breakLines(text, room, article.measure)
      : wrapText(text, room, article.measure),
  );
  const lines = spans.map(({ start, end }, row) => {
    const isOwnLine = row === 0 || (keepsLines(block) && text.charAt(start - 1) === "\n");
    const margin = margins[isOwnLine ? 0 : 1] ?? "";
    return { start: start + block.start, end: end + block.start, margin, block: index };
  });
  return [...lines, ...gapBelow(block, article.blocks[index + 1], index, width)];
}

/** Shortens the margin of a deep list, so its text gets at least half the width. */
function narrow(margin: string, width: number): string {
  const maxLength = Math.max(0, width >> 1);
  return margin.length <= maxLength ? margin : margin.slice(margin.length - maxLength);
}

/** The empty line between two blocks. Its offset is that of the blank line in the text. */
function gapBelow(above: Block, below: Block | undefined, block: number, width: number): Line[] {
  if (!below || below.start <= above.end + 1) return [];
  if (gapBetween(above, below, { width, terminal: true }) === "\n") return [];
  return [{ start: above.end + 1, end: above.end + 1, margin: "", block }];
}

/** Drops empty lines that start where another line starts. */
function withDistinctStarts(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    if (last && span.start <= last.start) {
      if (last.end > last.start) continue;
      kept.pop();
    }
    kept.push(span);
  }
  return kept;
}
