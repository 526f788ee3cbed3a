import type { ScreenPainter } from "../../renderers/terminal/screen.ts";
import {
  drawChanges,
  ENTER_SCREEN,
  LEAVE_SCREEN,
  paintRow,
  type Row,
  WATCH_MOUSE,
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
  paint: ScreenPainter,
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
      const painted = rows.map((row) => paintRow(row, paint));
      const changes = drawChanges(shown, painted);
      shown = painted;
      if (changes !== "") terminal.write(changes);
    },
    forget() {
      shown = [];
    },
  };
}
