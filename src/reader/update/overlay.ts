import type { Input } from "../keys/input.ts";
import { keyOf } from "../keys/input.ts";
import { heightOf, lowestHelpTop } from "../state/scroll.ts";
import type { Overlay, ReaderState } from "../state/state.ts";
import { goTo } from "./jump.ts";

/** Opens the help page. */
export function openHelp(state: ReaderState): ReaderState {
  return { ...state, overlay: { kind: "help", top: 0 } };
}

/** Opens the summary page; requests the summary the first time. */
export function openSummary(state: ReaderState): ReaderState {
  const overlay: Overlay = { kind: "summary", cursor: 0 };
  if (state.summary.status !== "not-requested") return { ...state, overlay };
  return { ...state, overlay, summary: { status: "working" }, request: "summary" };
}

const CLOSING_KEYS: Readonly<Record<Overlay["kind"], ReadonlySet<string>>> = {
  help: new Set(["q", "Q", "escape", "?", "h", "f1", "enter"]),
  summary: new Set(["q", "Q", "escape", "s"]),
};

/** Handles input while a page covers the text. */
export function updateOverlay(state: ReaderState, overlay: Overlay, input: Input): ReaderState {
  const key = keyOf(input);
  if (CLOSING_KEYS[overlay.kind].has(key)) return { ...state, overlay: undefined };
  if (overlay.kind === "help") {
    const by = MOVES[key]?.(heightOf(state)) ?? 0;
    const top = Math.max(0, Math.min(lowestHelpTop(state), overlay.top + by));
    return { ...state, overlay: { ...overlay, top } };
  }
  return updateSummary(state, overlay.cursor, key);
}

const MOVES: Readonly<Record<string, (height: number) => number>> = {
  down: () => 1,
  j: () => 1,
  "wheel-down": () => 1,
  up: () => -1,
  k: () => -1,
  "wheel-up": () => -1,
  " ": (height) => height,
  "page-down": (height) => height,
  b: (height) => -height,
  "page-up": (height) => -height,
  g: () => Number.NEGATIVE_INFINITY,
  home: () => Number.NEGATIVE_INFINITY,
  G: () => Number.POSITIVE_INFINITY,
  end: () => Number.POSITIVE_INFINITY,
};

function updateSummary(state: ReaderState, cursor: number, key: string): ReaderState {
  const { summary } = state;
  if (summary.status !== "done") return state;
  const last = Math.max(0, summary.sentences.length - 1);
  const typed = /^[1-9]$/.test(key) ? Number(key) - 1 : undefined;
  if (typed !== undefined && typed <= last) return goToSentence(state, typed);
  if (key === "enter") return goToSentence(state, cursor);
  const moved = Math.max(0, Math.min(last, cursor + (MOVES[key]?.(1) ?? 0)));
  return { ...state, overlay: { kind: "summary", cursor: moved } };
}

/** Closes the page and goes to a sentence; `n` and `N` then jump between the sentences. */
function goToSentence(state: ReaderState, index: number): ReaderState {
  const { summary } = state;
  const closed = { ...state, overlay: undefined };
  if (summary.status !== "done" || summary.sentences.length === 0) return closed;
  const { sentences } = summary;
  return goTo(closed, { kind: "summary", label: "summary", spans: sentences, current: index });
}
