import type { Span } from "../../model/span.ts";
import { graphemesIn } from "../../renderers/terminal/columns.ts";
import type { ScreenRun, ScreenStyle } from "../../renderers/terminal/screen.ts";
import { cutRuns, type StyledSpan } from "../../renderers/terminal/styled-spans.ts";
import { isSingleWidth } from "../../renderers/terminal/wrap.ts";
import {
  comparePositions,
  keepsLines,
  type Line,
  type LinePosition,
  lastPosition,
  lineAt,
  step,
} from "../layout/layout.ts";
import { lastAtOrBefore } from "../layout/paginated-article.ts";
import { expandTabs } from "../layout/wrap-text.ts";
import type { Pane } from "../state/frame.ts";
import { topOf } from "../state/scroll.ts";
import type { ReaderState } from "../state/state.ts";
import { clip, type Piece, piece } from "./piece.ts";

type ScreenSpan = StyledSpan<ScreenStyle>;

/** Renders the visible lines of the text, one per row of the pane. */
export function viewText(state: ReaderState, { column, width, height }: Pane): ScreenRun[] {
  return linesFrom(state, topOf(state), height).map((line) => {
    const pieces = line ? viewLine(state, line) : [];
    return { column, pieces: clip(pieces, width, state.article.measure) };
  });
}

function linesFrom(
  { layout }: ReaderState,
  top: LinePosition,
  height: number,
): (Line | undefined)[] {
  const last = lastPosition(layout);
  let position: LinePosition | undefined = top;
  return Array.from({ length: height }, () => {
    const line = position && lineAt(layout, position);
    position =
      position && comparePositions(position, last) < 0 ? step(layout, position, 1) : undefined;
    return line;
  });
}

function viewLine(state: ReaderState, line: Line): Piece[] {
  const { article } = state;
  const block = article.blocks[line.block];
  if (!block || line.start === line.end) return line.margin ? [piece(line.margin, "dim")] : [];
  const spans: ScreenSpan[] = [{ start: block.start, end: block.end, style: block.kind }];
  const styled = snap(article.text, line, [...spans, ...stylesIn(state, line)]);
  const runs = cutRuns<ScreenStyle>(article.text, line, styled).map(({ text, styles }) => ({
    text: keepsLines(block) ? expandTabs(text) : text.replaceAll("\t", " "),
    styles,
  }));
  return [piece(line.margin, "dim"), ...runs];
}

/** The marks, names and jump targets that overlap a line. */
function stylesIn({ article, names, jumps }: ReaderState, line: Line): ScreenSpan[] {
  const marks = article.marks.get(line.block)?.filter((mark) => overlaps(mark, line)) ?? [];
  const current = jumps?.spans[jumps.current];
  const found = jumps ? overlapping(jumps.spans, line) : [];
  return [
    ...marks,
    ...overlapping(names.mentions, line),
    ...found.map((span): ScreenSpan => {
      const style = span === current ? "current" : "found";
      return { start: span.start, end: span.end, style };
    }),
  ];
}

/** Returns the spans that overlap another; they must be in order and disjoint. */
function overlapping<One extends Span>(spans: readonly One[], span: Span): One[] {
  const found: One[] = [];
  for (let at = lastAtOrBefore(spans, span.start); at < spans.length; at++) {
    const one = spans[at];
    if (!one || one.start >= span.end) break;
    if (overlaps(one, span)) found.push(one);
  }
  return found;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Extends styles to whole graphemes: a search may match half of one. */
function snap(text: string, { start, end }: Span, styled: readonly ScreenSpan[]): ScreenSpan[] {
  const line = text.slice(start, end);
  if (isSingleWidth(line)) return [...styled];
  const edges = Array.from(graphemesIn(line), (grapheme) => start + grapheme.start);
  const floor = (offset: number) => edges.findLast((edge) => edge <= offset) ?? offset;
  const ceil = (offset: number) => edges.find((edge) => edge >= offset) ?? Math.max(offset, end);
  return styled.map((span) => ({ ...span, start: floor(span.start), end: ceil(span.end) }));
}
