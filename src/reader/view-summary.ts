import type { Span } from "../model/span.ts";
import { oneLine } from "./book.ts";
import { type Piece, piece } from "./piece.ts";
import type { ReaderState } from "./state.ts";
import { wrapText } from "./wrap-text.ts";

interface Page {
  readonly title: string;
  readonly lines: readonly (readonly Piece[])[];
  /** The first line shown. */
  readonly top: number;
}

const INDENT = "  ";

/** The summary's sentences, that under the cursor marked and on the screen. */
export function viewSummary(
  state: ReaderState,
  cursor: number,
  width: number,
  height: number,
): Page {
  const title = "Summary";
  const { summary } = state;
  if (summary.status !== "done") return { title, lines: [[piece(noteOn(summary))]], top: 0 };
  if (summary.sentences.length === 0) {
    return { title, lines: [[piece("it has no sentences to choose from", "dim")]], top: 0 };
  }
  const items = summary.sentences.map((span, index) =>
    layItem(state, span, `${index + 1} `, index === cursor, width),
  );
  const above = items.slice(0, cursor).reduce((sum, item) => sum + item.length, 0);
  const below = above + (items[cursor]?.length ?? 0) - 1;
  return { title, lines: items.flat(), top: Math.min(above, Math.max(0, below - height)) };
}

function noteOn(summary: Exclude<ReaderState["summary"], { status: "done" }>): string {
  return summary.status === "failed" ? `no summary: ${summary.why}` : "working on it…";
}

/** A sentence with its number, and an empty line below it. */
function layItem(
  { book }: ReaderState,
  { start, end }: Span,
  number: string,
  isCurrent: boolean,
  width: number,
): Piece[][] {
  const text = oneLine(book.text.slice(start, end));
  const lines = wrapText(text, Math.max(1, width - number.length), book.measure);
  const rows = lines.map((line, row) => [
    piece(row === 0 ? number : INDENT, "dim"),
    piece(text.slice(line.start, line.end), ...(isCurrent ? (["current"] as const) : [])),
  ]);
  return [...rows, []];
}
