import { padEnd, splitGraphemes } from "../../renderers/terminal/columns.ts";
import type { ScreenRun } from "../../renderers/terminal/screen.ts";
import { oneLine } from "../layout/paginated-article.ts";
import { percentRead } from "../state/scroll.ts";
import type { Prompt, ReaderState } from "../state/state.ts";
import type { Trail } from "../state/trail.ts";
import { clip, type Piece, piece } from "./piece.ts";

const BETWEEN = " · ";
/** Narrower screens have no room for more than where one is. */
const ROOMY_FROM = 60;
const LONGEST_LABEL = 20;

/** The last row: what is read and how far, or the search that is typed. */
export function viewStatus(state: ReaderState): ScreenRun {
  const { columns, measure, prompt } = state;
  const right = ` ${rightParts(state).join(BETWEEN)} `;
  const room = Math.max(1, columns - measure(right));
  const left = prompt ? viewPrompt(prompt, room, state) : viewTitle(room, state);
  return { column: 0, pieces: clip([...left, piece(right, "bar")], columns, measure) };
}

function viewTitle(room: number, { message, article: { title }, measure }: ReaderState): Piece[] {
  return [piece(padEnd(` ${oneLine(message ?? title)}`, room, measure), "bar")];
}

/** The end of the query, as much as there is room for, and a cursor behind it. */
function viewPrompt({ query }: Prompt, room: number, { measure }: ReaderState): Piece[] {
  const kept = splitGraphemes(query);
  while (kept.length > 0 && measure(kept.join("")) > room - 2) kept.shift();
  const typed = `/${kept.join("")}`;
  const rest = Math.max(0, room - measure(typed) - 1);
  return [piece(typed, "bar"), piece(" "), piece(" ".repeat(rest), "bar")];
}

function rightParts(state: ReaderState): string[] {
  const { trail, prompt, names, position, columns, overlay } = state;
  const isRoomy = columns >= ROOMY_FROM;
  const parts = [
    trail && tellTrail(trail, isRoomy && prompt === undefined),
    isRoomy && names.status === "looking" ? "looking for names" : undefined,
    tellPosition(position),
    `${percentRead(state)}%`,
    isRoomy ? hintOf(overlay) : undefined,
  ];
  return parts.filter((part) => part !== undefined);
}

/** Where one is on a trail, and what it leads through where there is room. */
function tellTrail({ label, spans, current }: Trail, isRoomy: boolean): string {
  const place = spans.length === 0 ? "none" : `${current < 0 ? "-" : current + 1}/${spans.length}`;
  if (!isRoomy) return place;
  const graphemes = splitGraphemes(label);
  const short =
    graphemes.length > LONGEST_LABEL ? `${graphemes.slice(0, LONGEST_LABEL).join("")}…` : label;
  return `${short} ${place}`;
}

function tellPosition({ index, count }: ReaderState["position"]): string | undefined {
  if (count === 1) return undefined;
  if (count === undefined) return index === 0 ? undefined : `article ${index + 1}`;
  return `article ${index + 1}/${count}`;
}

function hintOf(overlay: ReaderState["overlay"]): string {
  return overlay ? "q closes" : "? help";
}
