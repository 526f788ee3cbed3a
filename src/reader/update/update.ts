import type { Span } from "../../model/span.ts";
import type { Measure } from "../../renderers/terminal/columns.ts";
import type { Input } from "../keys/input.ts";
import { createLayout } from "../layout/layout.ts";
import { listNames, type NameList, noNames } from "../state/names.ts";
import { fitLayout } from "../state/scroll.ts";
import type { Opening, ReaderEvent, ReaderState, Request } from "../state/state.ts";
import type { JumpList } from "../state/jump-list.ts";
import { updateList } from "./list.ts";
import { updateOverlay } from "./overlay.ts";
import { updatePrompt } from "./prompt.ts";
import { updateText } from "./text.ts";

/** The state after an event. */
export function update(state: ReaderState, event: ReaderEvent): ReaderState {
  const asked = { ...state, request: undefined };
  return fitLayout(settle(asked, event));
}

function settle(state: ReaderState, event: ReaderEvent): ReaderState {
  switch (event.kind) {
    case "resize":
      return { ...state, columns: event.columns, rows: event.rows };
    case "names":
      return withNames(state, listNames(event.entities, state.article, event.isComplete));
    case "summary":
      return withSummary(state, event.sentences);
    case "engine-failed":
      return withoutEngine(state, event.why);
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

/** New names in place of fewer; what was chosen stays chosen. */
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

/** The same name with the mentions that are known now; nothing where it is no name any more. */
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

/** What has come so far stays. */
function withoutEngine(state: ReaderState, why: string): ReaderState {
  const { names, summary } = state;
  return {
    ...state,
    names: names.status === "looking" ? { ...names, status: "failed" } : names,
    summary: summary.status === "done" ? summary : { status: "failed", why },
    message: `no names: ${why}`,
  };
}

const EVERYWHERE: Readonly<Record<string, Request>> = {
  "ctrl-c": "interrupt",
  "ctrl-z": "suspend",
  "ctrl-l": "redraw",
};

/** The state after a key or the wheel; who has the keys decides what it means. */
export function updateByInput(state: ReaderState, input: Input): ReaderState {
  const request = input.kind === "key" ? EVERYWHERE[input.name] : undefined;
  if (request) return { ...state, request };
  if (state.prompt) return updatePrompt(state, state.prompt, input);
  if (state.overlay) return updateOverlay(state, state.overlay, input);
  if (state.list.hasFocus) return updateList(state, input);
  return updateText(state, input);
}

/** The screen that a reader begins on. */
export interface Screen {
  readonly columns: number;
  readonly rows: number;
  /** The longest line of text, in columns. */
  readonly maxWidth: number;
  readonly measure: Measure;
}

/** The state in which a reader begins. */
export function createState(screen: Screen, opening: Opening): ReaderState {
  return open({ ...screen, list: { isShown: undefined, hasFocus: false, cursor: 0 } }, opening);
}

/** The state with another article in it; the list stays shown or hidden. */
export function showArticle(state: ReaderState, opening: Opening): ReaderState {
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
