import { spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** A real program in a pseudo-terminal, its output drawn on a screen in memory. */
export interface Terminal {
  /** The rows of the screen now, without trailing spaces. */
  readonly screen: () => readonly string[];
  /** Whether the screen is the alternate one, as in a pager or an editor. */
  readonly isAlternate: () => boolean;
  /** Everything the program has written so far. */
  readonly written: () => string;
  /** Types text or control characters (`"\x03"` is Ctrl-C). */
  readonly type: (keys: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  /** Sends a signal to the program. */
  readonly signal: (name: string) => void;
  /** Waits until the screen passes a check. @throws an error with the screen after 20 seconds. */
  readonly until: (isWanted: (screen: string) => boolean) => Promise<void>;
  /** Waits until all output so far is drawn. */
  readonly drawn: () => Promise<void>;
  /** Waits until the program has ended and all its output is drawn. */
  readonly end: () => Promise<{ readonly code: number; readonly signal: number | undefined }>;
  readonly close: () => void;
}

const PATIENCE_MS = 20_000;

/** Starts a program in a pseudo-terminal, by default of 80 columns and 24 rows. */
export function openTerminal(
  command: readonly [string, ...string[]],
  { columns = 80, rows = 24, env = {}, cwd = process.cwd() }: TerminalOptions = {},
): Terminal {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const [file, ...args] = command;
  const pty = spawn(file, args, { cols: columns, rows, cwd, env: plainEnvironment(env) });
  let written = "";
  let drawn: Promise<void> = Promise.resolve();
  pty.onData((data) => {
    written += data;
    drawn = new Promise((resolve) => screen.write(data, resolve));
  });
  screen.onData((answer) => pty.write(answer));
  let isOver = false;
  const ended = new Promise<{ code: number; signal: number | undefined }>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      isOver = true;
      resolve({ code: exitCode, signal });
    });
  });
  const rowsNow = () => rowsOf(screen);
  return {
    screen: rowsNow,
    isAlternate: () => screen.buffer.active.type === "alternate",
    written: () => written,
    type: (keys) => pty.write(keys),
    resize: (newColumns, newRows) => {
      screen.resize(newColumns, newRows);
      pty.resize(newColumns, newRows);
    },
    signal: (name) => pty.kill(name),
    until: (isWanted) => waitFor(() => isWanted(rowsNow().join("\n")), rowsNow),
    drawn: () => drawn,
    end: async () => {
      const how = await ended;
      await drawn;
      return how;
    },
    close: () => {
      if (!isOver) pty.kill("SIGKILL");
      screen.dispose();
    },
  };
}

function rowsOf({ buffer: { active }, rows, cols }: InstanceType<typeof xterm.Terminal>): string[] {
  return Array.from({ length: rows }, (_, row) => {
    return (
      active
        .getLine(active.viewportY + row)
        ?.translateToString(true, 0, cols)
        .trimEnd() ?? ""
    );
  });
}

async function waitFor(isDone: () => boolean, rows: () => readonly string[]): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!isDone()) {
    if (Date.now() > deadline) throw new Error(`not reached; the screen:\n${rows().join("\n")}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Only the caller's path and home, so nothing changes colours, pagers or options. */
function plainEnvironment(env: Readonly<Record<string, string>>): Record<string, string> {
  const { PATH = "", HOME = "" } = process.env;
  return { PATH, HOME, LANG: "C.UTF-8", TERM: "xterm-256color", SUMMIT_READER_CONFIG: "", ...env };
}
