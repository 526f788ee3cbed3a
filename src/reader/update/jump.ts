import { firstFrom, type JumpList, jump } from "../state/jump-list.ts";
import { mostMentioned } from "../state/names.ts";
import { reveal, visibleSpan } from "../state/scroll.ts";
import type { ReaderState } from "../state/state.ts";

/** Jumps along the list; without one, along the mentions of the most frequent name. */
export function jumpAlong(state: ReaderState, by: 1 | -1): ReaderState {
  const jumps = state.jumps ?? jumpsToName(state, mostMentioned(state.names.names));
  if (!jumps) return { ...state, message: nothingToJumpTo(state) };
  if (jumps.spans.length === 0) return { ...state, message: `not found: ${jumps.label}` };
  const next = jump(jumps, by, visibleSpan(state));
  const moved = goTo(state, next.jumps);
  if (!next.wrapped || jumps.spans.length === 1) return moved;
  return {
    ...moved,
    message: by === 1 ? "continued from the beginning" : "continued from the end",
  };
}

/** Starts a jump list at its first span at or after an offset. */
export function startJumps(state: ReaderState, jumps: JumpList, from: number): ReaderState {
  return goTo(state, { ...jumps, current: firstFrom(jumps.spans, from) });
}

/** Sets the jump list and scrolls to its current span. */
export function goTo(state: ReaderState, jumps: JumpList): ReaderState {
  const span = jumps.spans[jumps.current];
  const updated = { ...state, jumps };
  return span ? reveal(updated, span.start) : updated;
}

/** Clears the jump list. */
export function clearJumps(state: ReaderState): ReaderState {
  return { ...state, jumps: undefined };
}

/** Makes a jump list of the mentions of the name at an index, if there is one. */
export function jumpsToName({ names }: ReaderState, index: number): JumpList | undefined {
  const name = names.names[index];
  if (!name) return undefined;
  return { kind: "name", label: name.name, key: name.key, spans: name.spans, current: -1 };
}

function nothingToJumpTo({ names: { status } }: ReaderState): string {
  if (status === "looking") return "still finding names; press / to search";
  return status === "done"
    ? "no names found; press / to search"
    : "nothing to jump to; press / to search";
}
