import type { Span } from "../../model/span.ts";
import { layHelp } from "../keys/key-help.ts";
import {
  comparePositions,
  createLayout,
  type LinePosition,
  lastPosition,
  lineAt,
  locate,
  step,
} from "../layout/layout.ts";
import { divide, OVERLAY_HEAD_ROWS, overlayFrame, type Pane } from "./frame.ts";
import type { ReaderState } from "./state.ts";
import type { Visible } from "./trail.ts";

/** What is jumped to stands so far down the text. */
const LANDING = 0.3;

/** The state with a layout that fits its screen. */
export function relay(state: ReaderState): ReaderState {
  const { width } = divide(state).text;
  const { layout, article } = state;
  if (layout.width === width && layout.article === article) return state;
  return { ...state, layout: createLayout(article, width) };
}

/** The first line on the screen: the anchor's, but never so low that the end leaves room below it. */
export function topOf(state: ReaderState): LinePosition {
  const wanted = locate(state.layout, state.anchor);
  const lowest = lowestTop(state);
  return comparePositions(wanted, lowest) > 0 ? lowest : wanted;
}

/** The lines moved under the screen; negative is towards the beginning. */
export function scrollBy(state: ReaderState, lines: number): ReaderState {
  return scrollTo(state, step(state.layout, topOf(state), lines));
}

/** The state that begins at its first line, or ends at its last. */
export function scrollToEnd(state: ReaderState, end: "first" | "last"): ReaderState {
  if (end === "first") return { ...state, anchor: 0 };
  return scrollTo(state, lowestTop(state));
}

/** The state in which an offset is on the screen; moves only where it is not yet. */
export function reveal(state: ReaderState, offset: number): ReaderState {
  const place = locate(state.layout, offset);
  const top = topOf(state);
  const height = heightOf(state);
  const bottom = step(state.layout, top, height - 1);
  if (comparePositions(place, top) >= 0 && comparePositions(place, bottom) <= 0) return state;
  return scrollTo(state, step(state.layout, place, -Math.floor(height * LANDING)));
}

/** The offsets that are on the screen. */
export function visibleSpan(state: ReaderState): Visible {
  const top = topOf(state);
  const bottom = step(state.layout, top, heightOf(state) - 1);
  const start = lineAt(state.layout, top)?.start ?? 0;
  const end = lineAt(state.layout, bottom)?.end ?? 0;
  return { start, end: Math.max(end, start + 1) };
}

/** How much of the text lies behind the bottom of the screen, in percent; 100 only at its end. */
export function percentRead(state: ReaderState): number {
  const bottom = step(state.layout, topOf(state), heightOf(state) - 1);
  if (comparePositions(bottom, lastPosition(state.layout)) >= 0) return 100;
  const { end = 0 }: Partial<Span> = lineAt(state.layout, bottom) ?? {};
  return Math.min(99, Math.floor((100 * end) / Math.max(1, state.article.text.length)));
}

/** The rows of text on the screen, at least one. */
export function heightOf(state: ReaderState): number {
  const { height }: Pane = divide(state).text;
  return Math.max(1, height);
}

/** The last line of the help that can be the first on the screen without leaving rows empty. */
export function lowestHelpTop(state: ReaderState): number {
  const { columns, statusRow } = overlayFrame(state);
  const height = Math.max(1, statusRow - OVERLAY_HEAD_ROWS);
  return Math.max(0, layHelp(columns.width).length - height);
}

function scrollTo(state: ReaderState, place: LinePosition): ReaderState {
  const lowest = lowestTop(state);
  const top = comparePositions(place, lowest) > 0 ? lowest : place;
  return { ...state, anchor: lineAt(state.layout, top)?.start ?? 0 };
}

function lowestTop(state: ReaderState): LinePosition {
  return step(state.layout, lastPosition(state.layout), 1 - heightOf(state));
}
