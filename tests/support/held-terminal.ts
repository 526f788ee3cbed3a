import { openTerminal, type Terminal, type TerminalOptions } from "./terminal.ts";

/** A command line in a terminal that stays open after it ends, so no output is lost. */
export interface HeldTerminal extends Terminal {
  /** Waits for the command line to end; returns its exit code and the screen at that time. */
  readonly ended: () => Promise<{ readonly code: number; readonly screen: string }>;
}

/** A change of the terminal's title, which the screen does not show. */
const END = /\u001b\]0;ended (\d+)\u0007/;

/** Runs a shell command line in a terminal. An interrupt reaches the command, not the shell. */
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
