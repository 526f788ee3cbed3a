import { padEnd, padStart } from "../../renderers/terminal/columns.ts";
import { TYPE_LABELS } from "../../renderers/terminal/legend.ts";
import type { ScreenRun, ScreenStyle } from "../../renderers/terminal/screen.ts";
import type { Pane } from "../state/frame.ts";
import type { Name, NamesStatus } from "../state/names.ts";
import type { ReaderState } from "../state/state.ts";
import { clip, type Piece, piece } from "./piece.ts";

const VERTICAL_RULE = "│ ";
/** Marks the name that `n` and `N` follow. */
const MARKER = { chosen: "› ", other: "  " };

/** Renders the list of names, one run per row, with a rule between text and list. */
export function viewList(state: ReaderState, pane: Pane, isSideBySide: boolean): ScreenRun[] {
  const height = isSideBySide ? pane.height : Math.max(0, pane.height - 1);
  const rows = listRows(state, pane.width);
  const shown = rows.slice(firstShown(state, rows, height)).slice(0, height);
  const clipped = (pieces: readonly Piece[]) => clip(pieces, pane.width, state.article.measure);
  if (isSideBySide) {
    return Array.from({ length: height }, (_, row) => ({
      column: pane.column - VERTICAL_RULE.length,
      pieces: [piece(VERTICAL_RULE, "dim"), ...clipped(shown[row]?.pieces ?? [])],
    }));
  }
  if (pane.height < 1) return [];
  const rule = { column: 0, pieces: [piece("─".repeat(pane.width), "dim")] };
  return [rule, ...shown.map(({ pieces }) => ({ column: 0, pieces: clipped(pieces) }))];
}

interface ListRow {
  /** Index of the name; undefined for a heading or a note. */
  readonly name?: number;
  readonly pieces: readonly Piece[];
}

/** Headings, names, and a note on the progress of the search for names. */
function listRows(state: ReaderState, width: number): ListRow[] {
  const { names, status } = state.names;
  const rows = names.flatMap((name, index): ListRow[] => {
    const row = { name: index, pieces: nameRow(state, name, index, width) };
    if (names[index - 1]?.type === name.type) return [row];
    return [{ pieces: [piece(TYPE_LABELS[name.type], "label")] }, row];
  });
  const note = progressNote(status, names.length);
  return note ? [...rows, { pieces: [piece(note, "dim")] }] : rows;
}

function nameRow(state: ReaderState, name: Name, index: number, width: number): Piece[] {
  const { list, jumps, article } = state;
  const isChosen = jumps?.kind === "name" && jumps.key === name.key;
  const count = String(name.spans.length);
  const room = Math.max(1, width - MARKER.chosen.length - count.length - 1);
  const label = padEnd(name.name, room, article.measure);
  const styles: ScreenStyle[] = list.hasFocus && index === list.cursor ? ["current"] : [];
  const marker = isChosen ? MARKER.chosen : MARKER.other;
  return [
    piece(marker, ...styles),
    piece(label, ...styles, name.type),
    piece(padStart(count, count.length + 1, article.measure), ...styles),
  ];
}

function progressNote(status: NamesStatus, count: number): string | undefined {
  if (status === "looking") return "finding names…";
  if (status === "failed") return count > 0 ? "some names may be missing" : "no names found";
  return count === 0 ? "no names found" : undefined;
}

/** The first visible row, with the cursor near the middle. */
function firstShown({ list }: ReaderState, rows: readonly ListRow[], height: number): number {
  const cursor = Math.max(
    0,
    rows.findIndex(({ name }) => name === list.cursor),
  );
  const lowest = Math.max(0, rows.length - height);
  return Math.max(0, Math.min(lowest, cursor - (height >> 1)));
}
