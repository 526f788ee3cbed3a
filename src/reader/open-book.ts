import type { Measure } from "../renderers/terminal/columns.ts";
import type { Opening } from "./event.ts";
import { createLayout } from "./layout.ts";
import { noNames } from "./names.ts";
import { relay } from "./scroll.ts";
import type { ReaderState } from "./state.ts";

/** The screen that a reader begins on. */
export interface Screen {
  readonly columns: number;
  readonly rows: number;
  /** The longest line of text, in columns. */
  readonly widest: number;
  readonly measure: Measure;
}

/** The state in which a reader begins. */
export function createState(screen: Screen, opening: Opening): ReaderState {
  return open({ ...screen, list: { isShown: undefined, hasFocus: false, cursor: 0 } }, opening);
}

/** The state with another book in it; the list stays shown or hidden. */
export function openBook(state: ReaderState, opening: Opening): ReaderState {
  const { columns, rows, widest, measure, list } = state;
  return open({ columns, rows, widest, measure, list: { ...list, cursor: 0 } }, opening);
}

function open(
  kept: Screen & Pick<ReaderState, "list">,
  { book, position, anchor, wantsNames }: Opening,
): ReaderState {
  return relay({
    ...kept,
    book,
    position,
    anchor,
    layout: createLayout(book, 1),
    names: noNames(wantsNames ? "looking" : "off"),
    summary: { status: "unasked" },
  });
}
