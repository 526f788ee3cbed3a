import type { ScreenStyler } from "../../renderers/terminal/screen.ts";
import {
  drawChanges,
  ENTER_SCREEN,
  LEAVE_SCREEN,
  type Row,
  WATCH_MOUSE,
  writeRow,
} from "../../renderers/terminal/screen.ts";
import type { InteractiveTerminal } from "../host.ts";

/** A terminal's screen while the reader has it. */
export interface Screen {
  /** Takes over the terminal. */
  enter(): void;
  /** Restores the terminal; does nothing the second time. */
  leave(): void;
  /** Draws the rows that changed. */
  draw(rows: readonly Row[]): void;
  /** Draws all rows the next time. */
  forget(): void;
}

/** Creates the screen of a terminal. With `watchesMouse`, the terminal reports the mouse wheel. */
export function createScreen(
  terminal: InteractiveTerminal,
  styleRun: ScreenStyler,
  watchesMouse: boolean,
): Screen {
  let shown: readonly string[] = [];
  let isOurs = false;
  return {
    enter() {
      isOurs = true;
      shown = [];
      terminal.setRaw(true);
      terminal.write(ENTER_SCREEN + (watchesMouse ? WATCH_MOUSE : ""));
    },
    leave() {
      if (!isOurs) return;
      isOurs = false;
      terminal.write(LEAVE_SCREEN);
      terminal.setRaw(false);
    },
    draw(rows) {
      if (!isOurs) return;
      const drawn = rows.map((row) => writeRow(row, styleRun));
      const changes = drawChanges(shown, drawn);
      shown = drawn;
      if (changes !== "") terminal.write(changes);
    },
    forget() {
      shown = [];
    },
  };
}
