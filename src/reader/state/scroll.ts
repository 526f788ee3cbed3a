import type { Span } from "../../model/span.ts";
import { layOutHelp } from "../keys/key-help.ts";
import {
  comparePositions,
  createLayout,
  type LinePosition,
  lastPosition,
  lineAt,
  locate,
  step,
} from "../layout/layout.ts";
import { divideScreen, OVERLAY_HEAD_ROWS, overlayFrame, type Pane } from "./frame.ts";
import type { Visible } from "./jump-list.ts";
import type { ReaderState } from "./state.ts";

/** A jump puts its target this far down the screen. */
const TARGET_HEIGHT_SHARE = 0.3;

/** Lays the article out anew if its width or the article changed. */
export function fitLayout(state: ReaderState): ReaderState {
  const { width } = divideScreen(state).text;
  const { layout, article } = state;
  if (layout.width === width && layout.article === article) return state;
  return { ...state, layout: createLayout(article, width) };
}

/** Returns the first line on the screen: the anchor's, or a higher one that fills the last screen. */
export function topOf(state: ReaderState): LinePosition {
  const wanted = locate(state.layout, state.anchor);
  const lowest = lowestTop(state);
  return comparePositions(wanted, lowest) > 0 ? lowest : wanted;
}

/** Scrolls down by lines, or up if `lines` is negative. */
export function scrollBy(state: ReaderState, lines: number): ReaderState {
  return scrollTo(state, step(state.layout, topOf(state), lines));
}

/** Scrolls to the first or the last line. */
export function scrollToEnd(state: ReaderState, end: "first" | "last"): ReaderState {
  if (end === "first") return { ...state, anchor: 0 };
  return scrollTo(state, lowestTop(state));
}

/** Scrolls to an offset unless it is on the screen. */
export function reveal(state: ReaderState, offset: number): ReaderState {
  const target = locate(state.layout, offset);
  const top = topOf(state);
  const height = heightOf(state);
  const bottom = step(state.layout, top, height - 1);
  if (comparePositions(target, top) >= 0 && comparePositions(target, bottom) <= 0) return state;
  return scrollTo(state, step(state.layout, target, -Math.floor(height * TARGET_HEIGHT_SHARE)));
}

/** Returns the offsets on the screen. */
export function visibleSpan(state: ReaderState): Visible {
  const top = topOf(state);
  const bottom = step(state.layout, top, heightOf(state) - 1);
  const start = lineAt(state.layout, top)?.start ?? 0;
  const end = lineAt(state.layout, bottom)?.end ?? 0;
  return { start, end: Math.max(end, start + 1) };
}

/** Returns the share of the text above the bottom of the screen, in percent; 100 only at the end. */
export function percentRead(state: ReaderState): number {
  const bottom = step(state.layout, topOf(state), heightOf(state) - 1);
  if (comparePositions(bottom, lastPosition(state.layout)) >= 0) return 100;
  const { end = 0 }: Partial<Span> = lineAt(state.layout, bottom) ?? {};
  return Math.min(99, Math.floor((100 * end) / Math.max(1, state.article.text.length)));
}

/** Returns the number of text rows on the screen, at least 1. */
export function heightOf(state: ReaderState): number {
  const { height }: Pane = divideScreen(state).text;
  return Math.max(1, height);
}

/** Returns the help line at the top of the last full screen of help. */
export function lowestHelpTop(state: ReaderState): number {
  const { columns, statusRow } = overlayFrame(state);
  const height = Math.max(1, statusRow - OVERLAY_HEAD_ROWS);
  return Math.max(0, layOutHelp(columns.width).length - height);
}

function scrollTo(state: ReaderState, wanted: LinePosition): ReaderState {
  const lowest = lowestTop(state);
  const top = comparePositions(wanted, lowest) > 0 ? lowest : wanted;
  return { ...state, anchor: lineAt(state.layout, top)?.start ?? 0 };
}

function lowestTop(state: ReaderState): LinePosition {
  return step(state.layout, lastPosition(state.layout), 1 - heightOf(state));
}
