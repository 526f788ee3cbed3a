import type { InteractiveTerminal } from "../host.ts";
import type { Screen } from "./screen.ts";

/** How long to wait for the shell to stop the process; without a shell, nothing does. */
const STOP_TIMEOUT_MS = 50;

/** Suspends the process like Ctrl-Z, and resumes when the shell continues it. */
export interface Suspension {
  suspend(): void;
  /** Removes the signal handlers. */
  release(): void;
}

/**
 * Handles Ctrl-Z, `kill -TSTP` and `kill -STOP`: restores the terminal before the process stops, takes it
 * over again and redraws everything when the process continues.
 * @param redraw Draws the state; the terminal may have a new size.
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

  /** Removes our handler first, and the signal takes its default effect. */
  function suspend(): void {
    screen.leave();
    releaseStop();
    terminal.raise("SIGTSTP", "group");
    pause = setTimeout(resume, STOP_TIMEOUT_MS);
  }

  /** After a stop from outside, `leave` was never called, but the shell has changed the terminal. */
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
