import type { Measure } from "../../renderers/terminal/columns.ts";
import { graphemesIn } from "../../renderers/terminal/columns.ts";
import type { ScreenStyle } from "../../renderers/terminal/screen.ts";
import type { Run } from "../../renderers/terminal/styled-spans.ts";

/** Text with its styles. */
export type Piece = Run<ScreenStyle>;

/** Creates a piece. */
export function piece(text: string, ...styles: readonly ScreenStyle[]): Piece {
  return { text, styles };
}

/** Cuts pieces to `width` columns, before the first grapheme that does not fit. */
export function clip(pieces: readonly Piece[], width: number, measure: Measure): Piece[] {
  const kept: Piece[] = [];
  let room = width;
  for (const one of pieces) {
    const columns = measure(one.text);
    if (columns > room) {
      const text = cut(one.text, room, measure);
      return text === "" ? kept : [...kept, { ...one, text }];
    }
    kept.push(one);
    room -= columns;
  }
  return kept;
}

function cut(text: string, room: number, measure: Measure): string {
  let kept = 0;
  let taken = 0;
  for (const { start, end } of graphemesIn(text)) {
    taken += measure(text.slice(start, end));
    if (taken > room) break;
    kept = end;
  }
  return text.slice(0, kept);
}
