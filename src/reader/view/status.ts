import { padEnd, splitGraphemes } from "../../renderers/terminal/columns.ts";
import type { ScreenRun } from "../../renderers/terminal/screen.ts";
import { oneLine } from "../layout/paginated-article.ts";
import type { JumpList } from "../state/jump-list.ts";
import { percentRead } from "../state/scroll.ts";
import type { Prompt, ReaderState } from "../state/state.ts";
import { clip, type Piece, piece } from "./piece.ts";

const SEPARATOR = " · ";
/** Narrower screens show positions only. */
const MIN_ROOMY_COLUMNS = 60;
const MAX_LABEL_GRAPHEMES = 20;

/** Renders the last row: the title or a message, or the search prompt; and the position. */
export function viewStatus(state: ReaderState): ScreenRun {
  const { columns, measure, prompt } = state;
  const right = ` ${rightParts(state).join(SEPARATOR)} `;
  const room = Math.max(1, columns - measure(right));
  const left = prompt ? viewPrompt(prompt, room, state) : viewTitle(room, state);
  return { column: 0, pieces: clip([...left, piece(right, "bar")], columns, measure) };
}

function viewTitle(room: number, { message, article: { title }, measure }: ReaderState): Piece[] {
  return [piece(padEnd(` ${oneLine(message ?? title)}`, room, measure), "bar")];
}

/** The end of the query, as much as fits, and a cursor. */
function viewPrompt({ query }: Prompt, room: number, { measure }: ReaderState): Piece[] {
  const kept = splitGraphemes(query);
  while (kept.length > 0 && measure(kept.join("")) > room - 2) kept.shift();
  const typed = `/${kept.join("")}`;
  const rest = Math.max(0, room - measure(typed) - 1);
  return [piece(typed, "bar"), piece(" "), piece(" ".repeat(rest), "bar")];
}

function rightParts(state: ReaderState): string[] {
  const { jumps, prompt, names, position, columns, overlay } = state;
  const isRoomy = columns >= MIN_ROOMY_COLUMNS;
  const parts = [
    jumps && jumpStatus(jumps, isRoomy && prompt === undefined),
    isRoomy && names.status === "looking" ? "finding names" : undefined,
    queueStatus(position),
    `${percentRead(state)}%`,
    isRoomy ? hintOf(overlay) : undefined,
  ];
  return parts.filter((part) => part !== undefined);
}

/** The position in the jump list, with its label if there is room. */
function jumpStatus({ label, spans, current }: JumpList, isRoomy: boolean): string {
  const position =
    spans.length === 0 ? "none" : `${current < 0 ? "-" : current + 1}/${spans.length}`;
  if (!isRoomy) return position;
  const graphemes = splitGraphemes(label);
  const short =
    graphemes.length > MAX_LABEL_GRAPHEMES
      ? `${graphemes.slice(0, MAX_LABEL_GRAPHEMES).join("")}…`
      : label;
  return `${short} ${position}`;
}

function queueStatus({ index, count }: ReaderState["position"]): string | undefined {
  if (count === 1) return undefined;
  if (count === undefined) return index === 0 ? undefined : `article ${index + 1}`;
  return `article ${index + 1}/${count}`;
}

function hintOf(overlay: ReaderState["overlay"]): string {
  return overlay ? "q close" : "? help";
}
