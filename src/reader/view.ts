import type { Row } from "../renderers/terminal/screen.ts";
import { divide, type Frame } from "./frame.ts";
import type { ReaderState } from "./state.ts";
import { viewList } from "./view-list.ts";
import { viewOverlay } from "./view-overlay.ts";
import { viewStatus } from "./view-status.ts";
import { viewText } from "./view-text.ts";

/** What the screen shows: exactly `rows` rows, none wider than `columns`. */
export function view(state: ReaderState): readonly Row[] {
  const { rows } = state;
  if (rows < 1) return [];
  const frame = divide(state);
  const body = state.overlay ? viewOverlay(state, state.overlay) : viewPanes(state, frame);
  const filled = Array.from({ length: frame.statusRow }, (_, row) => body[row] ?? []);
  return [...filled, [viewStatus(state)]];
}

function viewPanes(state: ReaderState, { text, list, isBeside }: Frame): Row[] {
  const lines = viewText(state, text).map((stretch): Row => [stretch]);
  if (!list) return lines;
  const names = viewList(state, list, isBeside);
  if (!isBeside) return [...lines, ...names.map((stretch): Row => [stretch])];
  return lines.map((row, index) => {
    const beside = names[index];
    return beside ? [...row, beside] : row;
  });
}
