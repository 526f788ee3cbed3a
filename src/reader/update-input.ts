import type { Input } from "./input.ts";
import type { ReaderState, Request } from "./state.ts";
import { updateList } from "./update-list.ts";
import { updateOverlay } from "./update-overlay.ts";
import { updatePrompt } from "./update-prompt.ts";
import { updateText } from "./update-text.ts";

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
