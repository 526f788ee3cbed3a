import type { Span } from "../model/span.ts";
import type { ReaderEvent } from "./event.ts";
import { listNames, type NameList } from "./names.ts";
import { openBook } from "./open-book.ts";
import { relay } from "./scroll.ts";
import type { ReaderState } from "./state.ts";
import type { Trail } from "./trail.ts";
import { updateByInput } from "./update-input.ts";

/** The state after an event. */
export function update(state: ReaderState, event: ReaderEvent): ReaderState {
  const asked = { ...state, request: undefined };
  return relay(settle(asked, event));
}

function settle(state: ReaderState, event: ReaderEvent): ReaderState {
  switch (event.kind) {
    case "resize":
      return { ...state, columns: event.columns, rows: event.rows };
    case "names":
      return withNames(state, listNames(event.entities, state.book, event.isComplete));
    case "summary":
      return withSummary(state, event.sentences);
    case "engine-failed":
      return withoutEngine(state, event.why);
    case "book":
      return openBook(state, event.opening);
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
    trail: state.trail && continueTrail(state.trail, names),
  };
}

/** The same name with the mentions that are known now; nothing where it is no name any more. */
function continueTrail(trail: Trail, { names }: NameList): Trail | undefined {
  if (trail.kind !== "name") return trail;
  const name = names.find(({ key }) => key === trail.key);
  if (!name) return undefined;
  const start = trail.spans[trail.current]?.start;
  return {
    ...trail,
    spans: name.spans,
    current: name.spans.findIndex((one) => one.start === start),
  };
}

function withSummary(state: ReaderState, sentences: readonly Span[]): ReaderState {
  const spans = sentences.map(({ start, end }) => state.book.toBook({ start, end }));
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
