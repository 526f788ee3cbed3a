import type { Span } from "../../model/span.ts";
import type { Measure } from "../../renderers/terminal/columns.ts";
import type { Input } from "../keys/input.ts";
import { createLayout } from "../layout/layout.ts";
import type { JumpList } from "../state/jump-list.ts";
import { listNames, type NameList, noNames } from "../state/names.ts";
import { fitLayout } from "../state/scroll.ts";
import type { Opening, ReaderEvent, ReaderState, Request } from "../state/state.ts";
import { updateList } from "./list.ts";
import { updateOverlay } from "./overlay.ts";
import { updatePrompt } from "./prompt.ts";
import { updateText } from "./text.ts";

/** The screen when the reader starts. */
export interface Screen {
  readonly columns: number;
  readonly rows: number;
  /** The longest line of text, in columns. */
  readonly maxWidth: number;
  readonly measure: Measure;
}

/** Creates the first state. */
export function createState(screen: Screen, opening: Opening): ReaderState {
  return open({ ...screen, list: { isShown: undefined, hasFocus: false, cursor: 0 } }, opening);
}

/** Returns the state after an event. */
export function update(state: ReaderState, event: ReaderEvent): ReaderState {
  return fitLayout(reduce({ ...state, request: undefined }, event));
}

function reduce(state: ReaderState, event: ReaderEvent): ReaderState {
  switch (event.kind) {
    case "resize":
      return { ...state, columns: event.columns, rows: event.rows };
    case "names":
      return withNames(state, listNames(event.entities, state.article, event.isComplete));
    case "summary":
      return withSummary(state, event.sentences);
    case "analysis-failed":
      return withFailedAnalysis(state, event.why);
    case "article":
      return showArticle(state, event.opening);
    case "message":
      return { ...state, message: event.text };
    case "measure":
      return { ...state, measure: event.measure };
    default:
      return updateByInput({ ...state, message: undefined }, event);
  }
}

/** Replaces the names by a longer list. The chosen name stays chosen. */
function withNames(state: ReaderState, names: NameList): ReaderState {
  const { list } = state;
  const chosen = list.cursor > 0 || list.hasFocus ? state.names.names[list.cursor] : undefined;
  const cursor = names.names.findIndex(({ key }) => key === chosen?.key);
  return {
    ...state,
    names,
    list: { ...list, cursor: Math.max(0, cursor) },
    jumps: state.jumps && updateJumps(state.jumps, names),
  };
}

/** Updates the mentions of a chosen name; drops the list if the name is gone. */
function updateJumps(jumps: JumpList, { names }: NameList): JumpList | undefined {
  if (jumps.kind !== "name") return jumps;
  const name = names.find(({ key }) => key === jumps.key);
  if (!name) return undefined;
  const start = jumps.spans[jumps.current]?.start;
  return {
    ...jumps,
    spans: name.spans,
    current: name.spans.findIndex((one) => one.start === start),
  };
}

function withSummary(state: ReaderState, sentences: readonly Span[]): ReaderState {
  const spans = sentences.map(({ start, end }) => state.article.toPaginated({ start, end }));
  return { ...state, summary: { status: "done", sentences: spans } };
}

/** Keeps the names and the summary found so far. */
function withFailedAnalysis(state: ReaderState, why: string): ReaderState {
  const { names, summary } = state;
  return {
    ...state,
    names: names.status === "looking" ? { ...names, status: "failed" } : names,
    summary: summary.status === "done" ? summary : { status: "failed", why },
    message: `no names: ${why}`,
  };
}

const GLOBAL_KEYS: Readonly<Record<string, Request>> = {
  "ctrl-c": "interrupt",
  "ctrl-z": "suspend",
  "ctrl-l": "redraw",
};

/** Sends a key or wheel event to the part of the screen that has the focus. */
function updateByInput(state: ReaderState, input: Input): ReaderState {
  const request = input.kind === "key" ? GLOBAL_KEYS[input.name] : undefined;
  if (request) return { ...state, request };
  if (state.prompt) return updatePrompt(state, state.prompt, input);
  if (state.overlay) return updateOverlay(state, state.overlay, input);
  if (state.list.hasFocus) return updateList(state, input);
  return updateText(state, input);
}

/** Opens another article. The list stays shown or hidden. */
function showArticle(state: ReaderState, opening: Opening): ReaderState {
  const { columns, rows, maxWidth, measure, list } = state;
  return open({ columns, rows, maxWidth, measure, list: { ...list, cursor: 0 } }, opening);
}

function open(
  kept: Screen & Pick<ReaderState, "list">,
  { article, position, anchor, wantsNames }: Opening,
): ReaderState {
  return fitLayout({
    ...kept,
    article,
    position,
    anchor,
    layout: createLayout(article, 1),
    names: noNames(wantsNames ? "looking" : "off"),
    summary: { status: "not-requested" },
  });
}
