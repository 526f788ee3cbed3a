import { openTerminal, type Terminal, type TerminalOptions } from "./terminal.ts";

/** A command line in a terminal that stays open when it has ended, so that no output is lost with it. */
export interface HeldTerminal extends Terminal {
  /** Waits for the end of the line; its exit code, and what the screen shows then. */
  readonly ended: () => Promise<{ readonly code: number; readonly screen: string }>;
}

/** Sets the title of the terminal, which no screen shows. */
const END = /\u001b\]0;ended (\d+)\u0007/;

/** Runs a line for the shell in a terminal; an interrupt is for what runs, not for the shell. */
export function holdTerminal(line: string, options: TerminalOptions = {}): HeldTerminal {
  const script = `trap : INT; ${line}\nprintf '\\033]0;ended %d\\007' $?; read end`;
  const terminal = openTerminal(["sh", "-c", script], options);
  return {
    ...terminal,
    async ended() {
      await terminal.until(() => END.test(terminal.written()));
      await terminal.drawn();
      const code = Number(END.exec(terminal.written())?.[1]);
      return { code, screen: terminal.screen().join("\n").trimEnd() };
    },
  };
}
