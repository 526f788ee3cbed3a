import type { Measure } from "../../renderers/terminal/columns.ts";
import { graphemesIn } from "../../renderers/terminal/columns.ts";
import type { ScreenStyle } from "../../renderers/terminal/screen.ts";
import type { Run } from "../../renderers/terminal/styled-spans.ts";

/** Text of the screen with its styles. */
export type Piece = Run<ScreenStyle>;

/** A piece with some styles. */
export function piece(text: string, ...styles: readonly ScreenStyle[]): Piece {
  return { text, styles };
}

/** As much of some pieces as `width` columns hold; a grapheme that has no room is left out whole. */
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
