import type { InteractiveTerminal } from "../host.ts";
import type { Screen } from "./screen.ts";

/** Where the shell does not stop us (there may be none), we go on after so long. */
const GO_ON_MS = 50;

/** Stops the process as Ctrl-Z does, and goes on when the shell lets it. */
export interface Suspension {
  suspend(): void;
  /** Gives the signals back. */
  release(): void;
}

/**
 * Makes Ctrl-Z, `kill -TSTP` and `kill -STOP` harmless: the terminal is left before the process stops,
 * and taken again, all drawn anew, when it goes on.
 * @param redraw Draws the state, for a terminal that may have another size now.
 */
export function createSuspension(
  terminal: InteractiveTerminal,
  screen: Screen,
  redraw: () => void,
): Suspension {
  let releaseStop = terminal.onSignal("SIGTSTP", suspend);
  const releaseContinue = terminal.onSignal("SIGCONT", resume);
  let pause: NodeJS.Timeout | undefined;
  return {
    suspend,
    release() {
      clearTimeout(pause);
      releaseStop();
      releaseContinue();
    },
  };

  /** Without our handler the signal has its own effect. */
  function suspend(): void {
    screen.leave();
    releaseStop();
    terminal.raise("SIGTSTP", "group");
    pause = setTimeout(resume, GO_ON_MS);
  }

  /** What was stopped from outside never left the screen, but the shell has changed the terminal. */
  function resume(): void {
    if (pause) {
      clearTimeout(pause);
      pause = undefined;
      releaseStop = terminal.onSignal("SIGTSTP", suspend);
    }
    screen.leave();
    screen.enter();
    terminal.raise("SIGWINCH", "process");
    redraw();
  }
}
