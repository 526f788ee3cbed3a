import { isListShown } from "./frame.ts";
import type { ReaderState } from "./state.ts";

/** The list with the keys in it, shown if it was not. */
export function focusList(state: ReaderState): ReaderState {
  if (state.names.status === "off") return { ...state, message: "names are not looked for" };
  return { ...state, list: { ...state.list, isShown: true, hasFocus: true } };
}

/** The keys back in the text; the list stays where it is. */
export function blurList(state: ReaderState): ReaderState {
  return { ...state, list: { ...state.list, hasFocus: false } };
}

/** The list shown or hidden. */
export function toggleList(state: ReaderState): ReaderState {
  if (state.names.status === "off") return { ...state, message: "names are not looked for" };
  return { ...state, list: { ...state.list, isShown: !isListShown(state), hasFocus: false } };
}
