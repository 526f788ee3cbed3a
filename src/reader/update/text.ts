import { type Input, keyOf } from "../keys/input.ts";
import { isListShown } from "../state/frame.ts";
import { heightOf, scrollBy, scrollToEnd } from "../state/scroll.ts";
import type { ReaderState } from "../state/state.ts";
import { clearJumps, jumpAlong } from "./jump.ts";
import { openHelp, openSummary } from "./overlay.ts";
import { openPrompt } from "./prompt.ts";

type Change = (state: ReaderState) => ReaderState;

const WHEEL_LINES = 3;

const lines =
  (by: number): Change =>
  (state) =>
    scrollBy(state, by);
/** Keeps one line of the old screen visible. */
const screens =
  (by: number): Change =>
  (state) =>
    scrollBy(state, by * Math.max(1, heightOf(state) - 1));
const halves =
  (by: number): Change =>
  (state) =>
    scrollBy(state, by * Math.max(1, heightOf(state) >> 1));
const request =
  (wanted: NonNullable<ReaderState["request"]>): Change =>
  (state) => ({ ...state, request: wanted });

const toStart: Change = (state) => scrollToEnd(state, "first");
const toEnd: Change = (state) => scrollToEnd(state, "last");

const CHANGES: Readonly<Record<string, Change>> = {
  down: lines(1),
  j: lines(1),
  enter: lines(1),
  up: lines(-1),
  k: lines(-1),
  "wheel-down": lines(WHEEL_LINES),
  "wheel-up": lines(-WHEEL_LINES),
  " ": screens(1),
  f: screens(1),
  "page-down": screens(1),
  "ctrl-f": screens(1),
  b: screens(-1),
  "page-up": screens(-1),
  "ctrl-b": screens(-1),
  d: halves(1),
  "ctrl-d": halves(1),
  u: halves(-1),
  "ctrl-u": halves(-1),
  g: toStart,
  home: toStart,
  "<": toStart,
  G: toEnd,
  end: toEnd,
  ">": toEnd,
  n: (state) => jumpAlong(state, 1),
  N: (state) => jumpAlong(state, -1),
  escape: clearJumps,
  tab: focusList,
  "back-tab": focusList,
  l: toggleList,
  s: openSummary,
  "/": openPrompt,
  "?": openHelp,
  h: openHelp,
  f1: openHelp,
  "]": request("next-article"),
  "[": request("previous-article"),
  q: request("quit"),
  Q: request("quit"),
};

/** Handles input while the text has the focus. */
export function updateText(state: ReaderState, input: Input): ReaderState {
  const key = keyOf(input);
  return Object.hasOwn(CHANGES, key) ? (CHANGES[key]?.(state) ?? state) : state;
}

/** Moves the focus to the list of names, and shows the list. */
function focusList(state: ReaderState): ReaderState {
  if (state.names.status === "off") return { ...state, message: "names are off (--no-entities)" };
  return { ...state, list: { ...state.list, isShown: true, hasFocus: true } };
}

/** Moves the focus to the text; the list stays visible. */
export function blurList(state: ReaderState): ReaderState {
  return { ...state, list: { ...state.list, hasFocus: false } };
}

/** Shows or hides the list of names. */
function toggleList(state: ReaderState): ReaderState {
  if (state.names.status === "off") return { ...state, message: "names are off (--no-entities)" };
  return { ...state, list: { ...state.list, isShown: !isListShown(state), hasFocus: false } };
}
