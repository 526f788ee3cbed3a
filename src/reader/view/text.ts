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

/** The lines of the text that are on the screen, one for each row of the pane. */
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
  let place: LinePosition | undefined = top;
  return Array.from({ length: height }, () => {
    const line = place && lineAt(layout, place);
    place = place && comparePositions(place, last) < 0 ? step(layout, place, 1) : undefined;
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

/** What is inside the block and touches a line: marks, names, what the trail leads through. */
function stylesIn({ article, names, trail }: ReaderState, line: Line): ScreenSpan[] {
  const marks = article.marks.get(line.block)?.filter((mark) => touches(mark, line)) ?? [];
  const current = trail?.spans[trail.current];
  const found = trail ? touching(trail.spans, line) : [];
  return [
    ...marks,
    ...touching(names.mentions, line),
    ...found.map((span): ScreenSpan => {
      const style = span === current ? "current" : "found";
      return { start: span.start, end: span.end, style };
    }),
  ];
}

/** Of spans in order that do not overlap, those that touch another one. */
function touching<One extends Span>(spans: readonly One[], span: Span): One[] {
  const found: One[] = [];
  for (let at = lastAtOrBefore(spans, span.start); at < spans.length; at++) {
    const one = spans[at];
    if (!one || one.start >= span.end) break;
    if (touches(one, span)) found.push(one);
  }
  return found;
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Styles end where graphemes end: a search may have found half of one. */
function snap(text: string, { start, end }: Span, styled: readonly ScreenSpan[]): ScreenSpan[] {
  const line = text.slice(start, end);
  if (isSingleWidth(line)) return [...styled];
  const edges = Array.from(graphemesIn(line), (grapheme) => start + grapheme.start);
  const floor = (offset: number) => edges.findLast((edge) => edge <= offset) ?? offset;
  const ceil = (offset: number) => edges.find((edge) => edge >= offset) ?? Math.max(offset, end);
  return styled.map((span) => ({ ...span, start: floor(span.start), end: ceil(span.end) }));
}
