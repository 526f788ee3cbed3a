import type { Row } from "../renderers/terminal/screen.ts";
import { divide } from "./frame.ts";
import { layHelp } from "./help-lines.ts";
import { clip, type Piece, piece } from "./piece.ts";
import type { Overlay, ReaderState } from "./state.ts";
import { viewSummary } from "./view-summary.ts";

/** A title and an empty line above the page's own lines. */
const HEAD = 2;

/** A line of a page. */
export type PageLine = readonly Piece[];

/** The rows of a page that lies over text and list. */
export function viewOverlay(state: ReaderState, overlay: Overlay): Row[] {
  const { columns, statusRow } = overlayFrame(state);
  const { lines, top, title } =
    overlay.kind === "help"
      ? { lines: helpPage(state), top: overlay.top, title: "Keys" }
      : viewSummary(state, overlay.cursor, columns.width, statusRow - HEAD);
  const page: readonly PageLine[] = [[piece(title, "headline")], [], ...lines.slice(top)];
  return page
    .slice(0, statusRow)
    .map((pieces) => [
      { column: columns.column, pieces: clip(pieces, columns.width, state.measure) },
    ]);
}

/** The first line of the help that may stand at the top: the last ones fill the screen. */
export function lowestHelpTop(state: ReaderState): number {
  return Math.max(0, helpPage(state).length - Math.max(1, divide(state).statusRow - HEAD));
}

function helpPage(state: ReaderState): PageLine[] {
  const { width } = overlayFrame(state).columns;
  return layHelp(width).map(({ keys, does }) => [piece(keys, "label"), piece(does)]);
}

/** A page has the whole width, whether the names are shown or not. */
function overlayFrame(state: ReaderState) {
  const frame = divide({ ...state, list: { ...state.list, isShown: false } });
  return { columns: frame.text, statusRow: frame.statusRow };
}
