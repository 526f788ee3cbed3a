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

/** A terminal's screen while it is ours. */
export interface Screen {
  /** Takes the terminal over. */
  enter(): void;
  /** Leaves it as it was found; does nothing where that has been done. */
  leave(): void;
  /** Shows rows, of which only those that changed are sent. */
  draw(rows: readonly Row[]): void;
  /** Has the next rows drawn as if nothing were known of what the terminal shows. */
  forget(): void;
}

/** The screen of a terminal; `watchesMouse` has the wheel reported. */
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
