import type { Row } from "../../renderers/terminal/screen.ts";
import { divideScreen, type Frame } from "../state/frame.ts";
import type { ReaderState } from "../state/state.ts";
import { viewList } from "./list.ts";
import { viewOverlay } from "./overlay.ts";
import { viewStatus } from "./status.ts";
import { viewText } from "./text.ts";

/** Renders a state: exactly `rows` rows, none wider than `columns`. */
export function view(state: ReaderState): readonly Row[] {
  const { rows } = state;
  if (rows < 1) return [];
  const frame = divideScreen(state);
  const body = state.overlay ? viewOverlay(state, state.overlay) : viewPanes(state, frame);
  const filled = Array.from({ length: frame.statusRow }, (_, row) => body[row] ?? []);
  return [...filled, [viewStatus(state)]];
}

function viewPanes(state: ReaderState, { text, list, isSideBySide }: Frame): Row[] {
  const lines = viewText(state, text).map((run): Row => [run]);
  if (!list) return lines;
  const names = viewList(state, list, isSideBySide);
  if (!isSideBySide) return [...lines, ...names.map((run): Row => [run])];
  return lines.map((row, index) => {
    const listRun = names[index];
    return listRun ? [...row, listRun] : row;
  });
}
