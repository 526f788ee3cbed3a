import type { Span } from "../../model/span.ts";
import type { Row } from "../../renderers/terminal/screen.ts";
import { layOutHelp } from "../keys/key-help.ts";
import { oneLine } from "../layout/paginated-article.ts";
import { wrapText } from "../layout/wrap-text.ts";
import { OVERLAY_HEAD_ROWS, overlayFrame } from "../state/frame.ts";
import type { Overlay, ReaderState } from "../state/state.ts";
import { clip, type Piece, piece } from "./piece.ts";

/** A line of a page. */
type PageLine = readonly Piece[];

/** Renders the page that covers text and list. */
export function viewOverlay(state: ReaderState, overlay: Overlay): Row[] {
  const { columns, statusRow } = overlayFrame(state);
  const { lines, top, title } =
    overlay.kind === "help"
      ? { lines: helpPage(state), top: overlay.top, title: "Keys" }
      : viewSummary(state, overlay.cursor, columns.width, statusRow - OVERLAY_HEAD_ROWS);
  const page: readonly PageLine[] = [[piece(title, "headline")], [], ...lines.slice(top)];
  return page
    .slice(0, statusRow)
    .map((pieces) => [
      { column: columns.column, pieces: clip(pieces, columns.width, state.measure) },
    ]);
}

function helpPage(state: ReaderState): PageLine[] {
  const { width } = overlayFrame(state).columns;
  return layOutHelp(width).map(({ keys, does }) => [piece(keys, "label"), piece(does)]);
}

interface Page {
  readonly title: string;
  readonly lines: readonly (readonly Piece[])[];
  /** The first visible line. */
  readonly top: number;
}

const INDENT = "  ";

/** Lays out the summary's sentences; scrolls to the one at the cursor and marks it. */
function viewSummary(state: ReaderState, cursor: number, width: number, height: number): Page {
  const title = "Summary";
  const { summary } = state;
  if (summary.status !== "done") return { title, lines: [[piece(statusNote(summary))]], top: 0 };
  if (summary.sentences.length === 0) {
    return { title, lines: [[piece("no sentences to choose from", "dim")]], top: 0 };
  }
  const items = summary.sentences.map((span, index) =>
    layItem(state, span, `${index + 1} `, index === cursor, width),
  );
  const above = items.slice(0, cursor).reduce((sum, item) => sum + item.length, 0);
  const below = above + (items[cursor]?.length ?? 0) - 1;
  return { title, lines: items.flat(), top: Math.min(above, Math.max(0, below - height)) };
}

function statusNote(summary: Exclude<ReaderState["summary"], { status: "done" }>): string {
  return summary.status === "failed" ? `no summary: ${summary.why}` : "summarizing…";
}

/** Lays out a sentence after its number, with an empty line below. */
function layItem(
  { article }: ReaderState,
  { start, end }: Span,
  number: string,
  isCurrent: boolean,
  width: number,
): Piece[][] {
  const text = oneLine(article.text.slice(start, end));
  const lines = wrapText(text, Math.max(1, width - number.length), article.measure);
  const rows = lines.map((line, row) => [
    piece(row === 0 ? number : INDENT, "dim"),
    piece(text.slice(line.start, line.end), ...(isCurrent ? (["current"] as const) : [])),
  ]);
  return [...rows, []];
}
