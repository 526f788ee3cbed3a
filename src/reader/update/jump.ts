import { mostMentioned } from "../state/names.ts";
import { reveal, visibleSpan } from "../state/scroll.ts";
import type { ReaderState } from "../state/state.ts";
import { firstFrom, jump, type JumpList } from "../state/jump-list.ts";

/** One step along the jumps; where there is none, along the mentions of the most mentioned name. */
export function jumpAlong(state: ReaderState, by: 1 | -1): ReaderState {
  const jumps = state.jumps ?? jumpsToName(state, mostMentioned(state.names.names));
  if (!jumps) return { ...state, message: nothingToFollow(state) };
  if (jumps.spans.length === 0) return { ...state, message: `not found: ${jumps.label}` };
  const stepped = jump(jumps, by, visibleSpan(state));
  const onward = goTo(state, stepped.jumps);
  if (!stepped.wrapped || jumps.spans.length === 1) return onward;
  return { ...onward, message: by === 1 ? "from the beginning again" : "from the end again" };
}

/** The state with a jumps whose first span from the top of the screen on is gone to. */
export function startJumps(state: ReaderState, jumps: JumpList, from: number): ReaderState {
  return goTo(state, { ...jumps, current: firstFrom(jumps.spans, from) });
}

/** The state with a jumps, its current span on the screen. */
export function goTo(state: ReaderState, jumps: JumpList): ReaderState {
  const span = jumps.spans[jumps.current];
  const entered = { ...state, jumps };
  return span ? reveal(entered, span.start) : entered;
}

/** The state in which nothing is chosen. */
export function clearJumps(state: ReaderState): ReaderState {
  return { ...state, jumps: undefined };
}

/** The mentions of a name in the list, if it has one there. */
export function jumpsToName({ names }: ReaderState, index: number): JumpList | undefined {
  const name = names.names[index];
  if (!name) return undefined;
  return { kind: "name", label: name.name, key: name.key, spans: name.spans, current: -1 };
}

function nothingToFollow({ names: { status } }: ReaderState): string {
  if (status === "looking") return "still looking for names; / searches";
  return status === "done" ? "it names nobody; / searches" : "nothing to go to; / searches";
}
