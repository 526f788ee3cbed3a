import type { ListState, ReaderState } from "./state.ts";

/** A rectangle of the screen. Columns and rows count from 0. */
export interface Pane {
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

/** How the screen is divided. */
export interface Frame {
  /** The text, without the blank columns beside it. */
  readonly text: Pane;
  readonly list?: Pane;
  /** Whether the list is beside the text; otherwise it is below. */
  readonly isSideBySide: boolean;
  readonly statusRow: number;
}

/** The state that the division depends on. */
type FrameInput = Pick<ReaderState, "columns" | "rows" | "maxWidth" | "list" | "names">;

/** Narrower screens show the list below the text. */
const MIN_COLUMNS_SIDE_BY_SIDE = 70;
/** From this width, the list is shown until the user hides it. */
const MIN_COLUMNS_LIST_BY_DEFAULT = 100;
const LIST_WIDTH = { min: 24, max: 34, share: 0.3 };
const LIST_HEIGHT = { min: 4, max: 12, share: 0.4 };
/** The line between text and list, and a space. */
const SEPARATOR_COLUMNS = 2;

/** Divides the screen into text, list and status line. */
export function divideScreen(input: FrameInput): Frame {
  const { columns, rows } = input;
  const height = Math.max(0, rows - 1);
  const statusRow = height;
  if (!isListShown(input)) {
    return { text: textPane(columns, height, input), isSideBySide: false, statusRow };
  }
  if (columns >= MIN_COLUMNS_SIDE_BY_SIDE) {
    const width = share(columns, LIST_WIDTH);
    const text = textPane(columns - width - SEPARATOR_COLUMNS, height, input);
    const list = { column: columns - width, row: 0, width, height };
    return { text, list, isSideBySide: true, statusRow };
  }
  const listHeight = Math.min(share(height, LIST_HEIGHT), Math.max(0, height - 1));
  const text = textPane(columns, height - listHeight, input);
  const list = { column: 0, row: text.height, width: columns, height: listHeight };
  return { text, list, isSideBySide: false, statusRow };
}

/** Rows above an overlay's own lines: its title and an empty one. */
export const OVERLAY_HEAD_ROWS = 2;

/** The pane of an overlay, which covers the whole width whether or not the names are shown. */
export function overlayFrame(state: ReaderState): {
  readonly columns: Pane;
  readonly statusRow: number;
} {
  const frame = divideScreen({ ...state, list: { ...state.list, isShown: false } });
  return { columns: frame.text, statusRow: frame.statusRow };
}

/** Tells whether the list is shown: as the user chose, or by default if there is room. */
export function isListShown({
  columns,
  list,
  names,
}: {
  readonly columns: number;
  readonly list: ListState;
  readonly names: ReaderState["names"];
}): boolean {
  return list.isShown ?? (columns >= MIN_COLUMNS_LIST_BY_DEFAULT && names.status !== "off");
}

/** Centres the text in the room. */
function textPane(room: number, height: number, { maxWidth }: FrameInput): Pane {
  const width = Math.max(1, Math.min(maxWidth, room - 2));
  return { column: Math.max(0, (room - width) >> 1), row: 0, width, height };
}

interface Share {
  readonly min: number;
  readonly max: number;
  readonly share: number;
}

function share(whole: number, { min, max, share: part }: Share): number {
  return Math.max(min, Math.min(max, Math.round(whole * part)));
}
