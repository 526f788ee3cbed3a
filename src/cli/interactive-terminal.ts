/** Signals that matter to who has taken over the terminal. */
export type TerminalSignal = "SIGTERM" | "SIGHUP" | "SIGTSTP" | "SIGCONT" | "SIGWINCH";

/** A terminal with somebody at it, for a command that takes it over; nothing in it changes by itself. */
export interface InteractiveTerminal {
  readonly columns: number;
  readonly rows: number;
  write(text: string): void;
  /** Whether keys come as they are typed, not echoed, Ctrl-C and Ctrl-Z among them. */
  setRaw(isRaw: boolean): void;
  /** What is typed, in pieces of any size; `onEnd` is called when nothing can come any more. */
  listen(onText: (text: string) => void, onEnd: () => void): void;
  onResize(listener: () => void): void;
  /** Takes a signal's own effect from it; the returned function gives it back. */
  onSignal(name: TerminalSignal, listener: () => void): () => void;
  /** Sends a signal to this process, or to all that the shell started with it. */
  raise(name: TerminalSignal, whom: "process" | "group"): void;
  /** Calls when the process is about to end because of an error that nobody caught. */
  onCrash(listener: () => void): void;
  /** Stops listening. */
  close(): void;
}

/** As much of a process as a terminal needs. */
export interface TerminalHost {
  readonly stdout: NodeJS.WriteStream;
  /** Standard input is opened only when it is asked for. */
  stdin(): NodeJS.ReadStream;
  onSignal(name: TerminalSignal, listener: () => void): () => void;
  raise(name: TerminalSignal, whom: "process" | "group"): void;
  onCrash(listener: () => void): () => void;
}
