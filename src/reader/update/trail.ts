import { mostMentioned } from "../state/names.ts";
import { reveal, visibleSpan } from "../state/scroll.ts";
import type { ReaderState } from "../state/state.ts";
import { firstFrom, stride, type Trail } from "../state/trail.ts";

/** One step along the trail; where there is none, along the mentions of the most mentioned name. */
export function follow(state: ReaderState, by: 1 | -1): ReaderState {
  const trail = state.trail ?? trailOfName(state, mostMentioned(state.names.names));
  if (!trail) return { ...state, message: nothingToFollow(state) };
  if (trail.spans.length === 0) return { ...state, message: `not found: ${trail.label}` };
  const stepped = stride(trail, by, visibleSpan(state));
  const onward = goTo(state, stepped.trail);
  if (!stepped.wrapped || trail.spans.length === 1) return onward;
  return { ...onward, message: by === 1 ? "from the beginning again" : "from the end again" };
}

/** The state with a trail whose first span from the top of the screen on is gone to. */
export function enterTrail(state: ReaderState, trail: Trail, from: number): ReaderState {
  return goTo(state, { ...trail, current: firstFrom(trail.spans, from) });
}

/** The state with a trail, its current span on the screen. */
export function goTo(state: ReaderState, trail: Trail): ReaderState {
  const span = trail.spans[trail.current];
  const entered = { ...state, trail };
  return span ? reveal(entered, span.start) : entered;
}

/** The state in which nothing is chosen. */
export function dropTrail(state: ReaderState): ReaderState {
  return { ...state, trail: undefined };
}

/** The mentions of a name in the list, if it has one there. */
export function trailOfName({ names }: ReaderState, index: number): Trail | undefined {
  const name = names.names[index];
  if (!name) return undefined;
  return { kind: "name", label: name.name, key: name.key, spans: name.spans, current: -1 };
}

function nothingToFollow({ names: { status } }: ReaderState): string {
  if (status === "looking") return "still looking for names; / searches";
  return status === "done" ? "it names nobody; / searches" : "nothing to go to; / searches";
}
