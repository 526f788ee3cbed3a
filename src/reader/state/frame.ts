import type { ListState, ReaderState } from "./state.ts";

/** A part of the screen; columns and rows count from 0. */
export interface Pane {
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

/** How the screen is divided. */
export interface Frame {
  /** The text itself, without the space beside it. */
  readonly text: Pane;
  readonly list?: Pane;
  /** Whether the list stands beside the text, or below it. */
  readonly isBeside: boolean;
  readonly statusRow: number;
}

/** What decides how the screen is divided. */
export type FrameInput = Pick<ReaderState, "columns" | "rows" | "widest" | "list" | "names">;

/** From this width on the names stand beside the text when they are asked for. */
const BESIDE_FROM = 70;
/** From this width on they are there unasked. */
const UNASKED_FROM = 100;
const LIST_WIDTH = { least: 24, most: 34, share: 0.3 };
const LIST_HEIGHT = { least: 4, most: 12, share: 0.4 };
/** The line between text and list, with a space behind it. */
const SEPARATOR = 2;

/** Divides a screen among text, list and status line. */
export function divide(input: FrameInput): Frame {
  const { columns, rows } = input;
  const height = Math.max(0, rows - 1);
  const statusRow = height;
  if (!isListShown(input)) {
    return { text: textPane(columns, height, input), isBeside: false, statusRow };
  }
  if (columns >= BESIDE_FROM) {
    const width = share(columns, LIST_WIDTH);
    const text = textPane(columns - width - SEPARATOR, height, input);
    const list = { column: columns - width, row: 0, width, height };
    return { text, list, isBeside: true, statusRow };
  }
  const listHeight = Math.min(share(height, LIST_HEIGHT), Math.max(0, height - 1));
  const text = textPane(columns, height - listHeight, input);
  const list = { column: 0, row: text.height, width: columns, height: listHeight };
  return { text, list, isBeside: false, statusRow };
}

/** Rows above an overlay's own lines: its title and an empty one. */
export const OVERLAY_HEAD_ROWS = 2;

/** The pane of an overlay, which covers the whole width whether or not the names are shown. */
export function overlayFrame(state: ReaderState): {
  readonly columns: Pane;
  readonly statusRow: number;
} {
  const frame = divide({ ...state, list: { ...state.list, isShown: false } });
  return { columns: frame.text, statusRow: frame.statusRow };
}

/** Whether the names are on the screen: as was chosen, else where there is room. */
export function isListShown({
  columns,
  list,
  names,
}: {
  readonly columns: number;
  readonly list: ListState;
  readonly names: ReaderState["names"];
}): boolean {
  return list.isShown ?? (columns >= UNASKED_FROM && names.status !== "off");
}

/** The measure stands in the middle of its room. */
function textPane(room: number, height: number, { widest }: FrameInput): Pane {
  const width = Math.max(1, Math.min(widest, room - 2));
  return { column: Math.max(0, (room - width) >> 1), row: 0, width, height };
}

interface Share {
  readonly least: number;
  readonly most: number;
  readonly share: number;
}

function share(whole: number, { least, most, share: part }: Share): number {
  return Math.max(least, Math.min(most, Math.round(whole * part)));
}
