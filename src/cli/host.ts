/** Everything outside the program that a command may touch. Tests pass in their own. */
export interface Host {
  readonly stdin: Stdin;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Runs `cleanUp` if the user interrupts. The returned function cancels that. */
  onInterrupt(cleanUp: () => void): () => void;
  /**
   * Calls `stop` at the first interrupt instead of ending the program, which lets a batch finish the
   * articles in progress. A second interrupt ends it. The returned function cancels that.
   */
  onFirstInterrupt(stop: () => void): () => void;
  /**
   * Starts a pager. Until it ends, interrupts go to the pager alone, and output to standard error waits.
   * @returns Undefined if it cannot be started.
   */
  startPager(command: PagerCommand): Promise<Pager | undefined>;
  /** Ends the program at once, with success: the user has quit the pager. */
  leave(): void;
  /**
   * Opens the terminal for a command that takes it over; `undefined` if there is none.
   * @param isStdinTaken Whether standard input is an article, which leaves the controlling terminal for keys.
   */
  openTerminal(isStdinTaken: boolean): Promise<InteractiveTerminal | undefined>;
  /** How many threads can run at once. */
  readonly parallelism: number;
  /** The ID of the running program. */
  readonly processId: number;
  /**
   * Tells a running program from others that had or will have its ID, also in another container. Undefined
   * if it does not run, or has ended and waits for its parent.
   */
  identify(processId: number): string | undefined;
}

export interface Stdin {
  /**
   * A terminal, data (a pipe, a file, a socket), or nothing readable (a null device, a closed
   * descriptor).
   */
  readonly kind: "terminal" | "data" | "none";
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface Output {
  readonly isTerminal: boolean;
  /** Columns of the terminal, if it is one. */
  readonly columns: number | undefined;
  /** Rows of the terminal, if it is one. */
  readonly rows: number | undefined;
  /** Resolves when the consumer has room for more. */
  write(text: string): Promise<void>;
}

export interface PagerCommand {
  /** The program and its arguments, or a single shell command line. */
  readonly words: readonly string[];
  readonly needsShell: boolean;
  /** Added to the environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** A running pager. */
export interface Pager {
  /** Whether it passes OSC 8 links through to the terminal. */
  knowsLinks(): boolean;
  /** Resolves with true when it takes more, and with false once it has ended. */
  write(text: string): Promise<boolean>;
  /** Ends its input and waits for the user to quit. Resolves with false if the program did not exist. */
  close(): Promise<boolean>;
}

/** Signals that a command which takes over the terminal handles. */
export type TerminalSignal = "SIGTERM" | "SIGHUP" | "SIGTSTP" | "SIGCONT" | "SIGWINCH";

/** A terminal for a command that takes it over. Nothing about it changes by itself. */
export interface InteractiveTerminal {
  readonly columns: number;
  readonly rows: number;
  write(text: string): void;
  /** In raw mode, keys arrive as typed and without echo, Ctrl-C and Ctrl-Z included. */
  setRaw(isRaw: boolean): void;
  /** Passes on what is typed, in pieces of any size. Calls `onEnd` when the keyboard is gone. */
  listen(onText: (text: string) => void, onEnd: () => void): void;
  onResize(listener: () => void): void;
  /** Replaces a signal's default effect. The returned function restores it. */
  onSignal(name: TerminalSignal, listener: () => void): () => void;
  /** Sends a signal to this process, or to its whole process group. */
  raise(name: TerminalSignal, target: "process" | "group"): void;
  /** Calls the listener before the process ends with an uncaught error. */
  onCrash(listener: () => void): void;
  /** Stops listening. */
  close(): void;
}

/** The parts of a process that a terminal needs. */
export interface TerminalProcess {
  readonly stdout: NodeJS.WriteStream;
  /** Opens standard input on demand. */
  stdin(): NodeJS.ReadStream;
  onSignal(name: TerminalSignal, listener: () => void): () => void;
  raise(name: TerminalSignal, target: "process" | "group"): void;
  onCrash(listener: () => void): () => void;
}
