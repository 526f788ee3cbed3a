import { padEnd, padStart } from "../../renderers/terminal/columns.ts";
import { TYPE_LABELS } from "../../renderers/terminal/legend.ts";
import type { ScreenRun, ScreenStyle } from "../../renderers/terminal/screen.ts";
import type { Pane } from "../state/frame.ts";
import type { Name, NamesStatus } from "../state/names.ts";
import type { ReaderState } from "../state/state.ts";
import { clip, type Piece, piece } from "./piece.ts";

const RULE = "│ ";
/** Before the name that `n` goes to, and before all others. */
const MARKER = { chosen: "› ", other: "  " };

/** The names in their pane, a run a row; beside the text a rule parts them, below it one above. */
export function viewList(state: ReaderState, pane: Pane, isBeside: boolean): ScreenRun[] {
  const height = isBeside ? pane.height : Math.max(0, pane.height - 1);
  const rows = listRows(state, pane.width);
  const shown = rows.slice(firstShown(state, rows, height)).slice(0, height);
  const held = (pieces: readonly Piece[]) => clip(pieces, pane.width, state.article.measure);
  if (isBeside) {
    return Array.from({ length: height }, (_, row) => ({
      column: pane.column - RULE.length,
      pieces: [piece(RULE, "dim"), ...held(shown[row]?.pieces ?? [])],
    }));
  }
  if (pane.height < 1) return [];
  const rule = { column: 0, pieces: [piece("─".repeat(pane.width), "dim")] };
  return [rule, ...shown.map(({ pieces }) => ({ column: 0, pieces: held(pieces) }))];
}

interface ListRow {
  /** Index of the name; a heading has none. */
  readonly name?: number;
  readonly pieces: readonly Piece[];
}

/** Headings, names and how far the search for them is. */
function listRows(state: ReaderState, width: number): ListRow[] {
  const { names, status } = state.names;
  const rows = names.flatMap((name, index): ListRow[] => {
    const row = { name: index, pieces: nameRow(state, name, index, width) };
    if (names[index - 1]?.type === name.type) return [row];
    return [{ pieces: [piece(TYPE_LABELS[name.type], "label")] }, row];
  });
  const note = noteOn(status, names.length);
  return note ? [...rows, { pieces: [piece(note, "dim")] }] : rows;
}

function nameRow(state: ReaderState, name: Name, index: number, width: number): Piece[] {
  const { list, trail, article } = state;
  const isChosen = trail?.kind === "name" && trail.key === name.key;
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

function noteOn(status: NamesStatus, count: number): string | undefined {
  if (status === "looking") return "looking for names…";
  if (status === "failed") return count > 0 ? "not all names found" : "no names found";
  return count === 0 ? "no names found" : undefined;
}

/** The row to begin with, so that the cursor is about in the middle. */
function firstShown({ list }: ReaderState, rows: readonly ListRow[], height: number): number {
  const cursor = Math.max(
    0,
    rows.findIndex(({ name }) => name === list.cursor),
  );
  const lowest = Math.max(0, rows.length - height);
  return Math.max(0, Math.min(lowest, cursor - (height >> 1)));
}
