import type { Block } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import { gapBetween, layoutOf } from "../../renderers/terminal/block-layout.ts";
import { lastAtOrBefore, type PaginatedArticle } from "./paginated-article.ts";
import { breakLines, wrapText } from "./wrap-text.ts";

/** One line of a article on the screen: a span of its text beside a margin; a gap is an empty one. */
export interface Line extends Span {
  readonly margin: string;
  /** Index into `PaginatedArticle.blocks`. */
  readonly block: number;
}

/** A line of a layout. */
export interface LinePosition {
  readonly block: number;
  /** Index into the lines of the block. */
  readonly line: number;
}

/** A article broken into lines of a width. Starts of lines only grow, so each tells its line. */
export interface Layout {
  readonly article: PaginatedArticle;
  /** In columns, margins included. */
  readonly width: number;
  /** A block's lines, and the gap below it. */
  readonly linesOf: (block: number) => readonly Line[];
}

/** Lays a article out; a block is broken into lines when it is first asked for. */
export function createLayout(article: PaginatedArticle, width: number): Layout {
  const known = new Map<number, readonly Line[]>();
  const linesOf = (index: number) => {
    const lines = known.get(index) ?? layBlock(article, index, width);
    known.set(index, lines);
    return lines;
  };
  return { article, width, linesOf };
}

/** The line that an offset of the text stands in. */
export function locate({ article, linesOf }: Layout, offset: number): LinePosition {
  const block = lastAtOrBefore(article.blocks, offset);
  return { block, line: lastAtOrBefore(linesOf(block), offset) };
}

/** The line so many lines further down, or up; at most the first or the last one. */
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

/** The last line of all. */
export function lastPosition({ article, linesOf }: Layout): LinePosition {
  const block = Math.max(0, article.blocks.length - 1);
  return { block, line: Math.max(0, linesOf(block).length - 1) };
}

/** Negative where `a` stands above `b`. */
export function comparePositions(a: LinePosition, b: LinePosition): number {
  return a.block - b.block || a.line - b.line;
}

/** The line at a place. */
export function lineAt({ linesOf }: Layout, { block, line }: LinePosition): Line | undefined {
  return linesOf(block)[line];
}

/** Whether a block's own line breaks and tabs mean something. */
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
  const spans = growing(
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

/** A list that is deeper than the screen is wide still has room for its text. */
function narrow(margin: string, width: number): string {
  const most = Math.max(0, width >> 1);
  return margin.length <= most ? margin : margin.slice(margin.length - most);
}

/** An empty line between two blocks; it has an offset of its own, in the blank line of the text. */
function gapBelow(above: Block, below: Block | undefined, block: number, width: number): Line[] {
  if (!below || below.start <= above.end + 1) return [];
  if (gapBetween(above, below, { width, terminal: true }) === "\n") return [];
  return [{ start: above.end + 1, end: above.end + 1, margin: "", block }];
}

/** Empty lines whose start is not their own are left out. */
function growing(spans: readonly Span[]): Span[] {
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
