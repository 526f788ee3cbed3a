import { splitGraphemes } from "../../renderers/terminal/columns.ts";
import type { Input } from "../keys/input.ts";
import { lineAt } from "../layout/layout.ts";
import { oneLine } from "../layout/paginated-article.ts";
import { topOf } from "../state/scroll.ts";
import type { Prompt, ReaderState } from "../state/state.ts";
import { startJumps } from "./jump.ts";

/** The longest query, in UTF-16 units; a paste may be longer. */
const MAX_QUERY_LENGTH = 200;

/** Opens an empty search prompt in the status line. */
export function openPrompt(state: ReaderState): ReaderState {
  const origin = lineAt(state.layout, topOf(state))?.start ?? 0;
  return { ...state, prompt: { query: "", origin, before: state.jumps } };
}

/** Handles input while the user types a search. The matches follow each key. */
export function updatePrompt(state: ReaderState, prompt: Prompt, input: Input): ReaderState {
  if (input.kind === "text" || input.kind === "paste") {
    return search(state, prompt, prompt.query + oneLine(input.text));
  }
  if (input.kind !== "key") return state;
  switch (input.name) {
    case "enter":
      return accept(state, prompt);
    case "escape":
      return cancel(state, prompt);
    case "ctrl-u":
      return search(state, prompt, "");
    case "ctrl-w":
      return search(
        state,
        prompt,
        prompt.query.slice(0, prompt.query.trimEnd().lastIndexOf(" ") + 1),
      );
    case "backspace":
      return prompt.query === ""
        ? cancel(state, prompt)
        : search(state, prompt, withoutLast(prompt.query));
    default:
      return state;
  }
}

function search(state: ReaderState, prompt: Prompt, typed: string): ReaderState {
  const query = typed.slice(0, MAX_QUERY_LENGTH);
  const updated = { ...state, anchor: prompt.origin, prompt: { ...prompt, query } };
  if (query === "") return { ...updated, jumps: prompt.before };
  const spans = state.article.find(query);
  return startJumps(updated, { kind: "search", label: query, spans, current: -1 }, prompt.origin);
}

function accept(state: ReaderState, prompt: Prompt): ReaderState {
  if (prompt.query === "") return cancel(state, prompt);
  const closed = { ...state, prompt: undefined };
  if (state.jumps?.spans.length !== 0) return closed;
  return { ...closed, jumps: prompt.before, message: `not found: ${prompt.query}` };
}

function cancel(state: ReaderState, { origin, before }: Prompt): ReaderState {
  return { ...state, prompt: undefined, anchor: origin, jumps: before };
}

/** Deletes the last grapheme as a whole. */
function withoutLast(query: string): string {
  return splitGraphemes(query).slice(0, -1).join("");
}
