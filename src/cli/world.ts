import type { InteractiveTerminal } from "./interactive-terminal.ts";

/** Everything outside the program that a command may touch; tests hand in their own. */
export interface World {
  readonly stdin: Stdin;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Runs `cleanUp` if the user interrupts; the returned function takes it back. */
  onInterrupt(cleanUp: () => void): () => void;
  /**
   * Calls `stop` at the first interrupt instead of ending the program, so that a batch can finish what
   * is in flight; a second one ends it. The returned function takes it back.
   */
  onFirstInterrupt(stop: () => void): () => void;
  /**
   * Starts a program that shows text a screen at a time. Until it is left, an interrupt is for it alone,
   * and what is written to standard error waits.
   * @returns Nothing where it cannot be started.
   */
  startPager(command: PagerCommand): Promise<Pager | undefined>;
  /** Ends the program at once, as a reader does who has had enough. */
  leave(): void;
  /**
   * The terminal, for a command that takes it over; `undefined` where nobody sits at one.
   * @param isStdinTaken Whether standard input is an article, so that keys come another way.
   */
  openTerminal(isStdinTaken: boolean): Promise<InteractiveTerminal | undefined>;
  /** How many threads can run at once. */
  readonly parallelism: number;
}

export interface PagerCommand {
  /** The program and its arguments; one word that is a line for the shell, where it needs one. */
  readonly words: readonly string[];
  readonly needsShell: boolean;
  /** Added to the environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** A pager that runs. */
export interface Pager {
  /** Whether it hands OSC 8 on to the terminal. */
  knowsLinks(): boolean;
  /** Resolves when it takes more; with false once it has ended. */
  write(text: string): Promise<boolean>;
  /** Ends its input and waits until it is left. Resolves with false where there was no such program after all. */
  close(): Promise<boolean>;
}

export interface Stdin {
  /**
   * What stands at standard input: somebody at a terminal, data (a pipe, a file, a socket), or
   * nothing that could be read (a null device, a closed descriptor).
   */
  readonly kind: "terminal" | "data" | "none";
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface Output {
  readonly isTerminal: boolean;
  /** Columns of the terminal, where it is one. */
  readonly columns: number | undefined;
  /** Rows of the terminal, where it is one. */
  readonly rows: number | undefined;
  /** Resolves when the consumer has room for more. */
  write(text: string): Promise<void>;
}
