import type { InteractiveTerminal } from "../host.ts";
import type { Screen } from "./screen.ts";

/** How long to wait for the shell to stop the process. Without job control, reading resumes. */
const MAX_STOP_WAIT_MS = 50;

/** Stops the process on Ctrl-Z, and resumes it when the shell does. */
export interface Suspension {
  suspend(): void;
  /** Restores the default effect of the signals. */
  release(): void;
}

/**
 * Handles Ctrl-Z, `kill -TSTP` and `kill -STOP`: restores the terminal before the process stops, and
 * takes it over and redraws it when the process continues.
 * @param redraw Draws the state again; the terminal may have another size now.
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

  /** Removes the handler, then raises the signal, which then stops the process. */
  function suspend(): void {
    screen.leave();
    releaseStop();
    terminal.raise("SIGTSTP", "group");
    pause = setTimeout(resume, MAX_STOP_WAIT_MS);
  }

  /** Enters the screen again. After `kill -STOP` the process never left it, but the shell changed the terminal. */
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
