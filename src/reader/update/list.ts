import type { Input } from "../keys/input.ts";
import { keyOf } from "../keys/input.ts";
import { lineAt } from "../layout/layout.ts";
import { topOf } from "../state/scroll.ts";
import type { ReaderState } from "../state/state.ts";
import { jumpsToName, startJumps } from "./jump.ts";
import { blurList, updateText } from "./text.ts";

const PAGE_ROWS = 10;

const MOVES: Readonly<Record<string, number>> = {
  down: 1,
  j: 1,
  up: -1,
  k: -1,
  " ": PAGE_ROWS,
  "page-down": PAGE_ROWS,
  "page-up": -PAGE_ROWS,
  b: -PAGE_ROWS,
  g: Number.NEGATIVE_INFINITY,
  home: Number.NEGATIVE_INFINITY,
  G: Number.POSITIVE_INFINITY,
  end: Number.POSITIVE_INFINITY,
};

const LEAVING_KEYS: ReadonlySet<string> = new Set(["tab", "back-tab", "escape"]);

/** Handles input while the list of names has the focus. Keys that it does not use go to the text. */
export function updateList(state: ReaderState, input: Input): ReaderState {
  const key = keyOf(input);
  const by = Object.hasOwn(MOVES, key) ? MOVES[key] : undefined;
  if (by !== undefined) return moveCursor(state, by);
  if (LEAVING_KEYS.has(key)) return blurList(state);
  return key === "enter" ? chooseName(state) : updateText(state, input);
}

function moveCursor(state: ReaderState, by: number): ReaderState {
  const last = Math.max(0, state.names.names.length - 1);
  const cursor = Math.max(0, Math.min(last, state.list.cursor + by));
  return { ...state, list: { ...state.list, cursor } };
}

/** Goes to the next mention from here and returns the focus to the text, for `n` and `N`. */
function chooseName(state: ReaderState): ReaderState {
  const jumps = jumpsToName(state, state.list.cursor);
  if (!jumps) return blurList(state);
  const from = lineAt(state.layout, topOf(state))?.start ?? 0;
  return startJumps(blurList(state), jumps, from);
}
