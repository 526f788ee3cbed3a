import { type Failure, ReaderError } from "../../model/failure.ts";
import type { Renderer } from "../../renderers/renderer.ts";
import { systemCode } from "../../sources/system-failure.ts";
import type { Host } from "../host.ts";

/** The result of one input, ready to be written; plain data, since it may come from a worker. */
export type Outcome = DoneOutcome | FailedOutcome;

export interface DoneOutcome {
  readonly kind: "done";
  readonly source: string;
  /** The rendered result, without the brackets or header of the whole output. */
  readonly text: string;
  readonly isEmpty: boolean;
  /** A warning about the article for standard error, shown once in a run. */
  readonly caution?: string;
}

export interface FailedOutcome {
  readonly kind: "failed";
  readonly failure: Failure;
  /** Its record; absent if the format has no place for failures. */
  readonly text?: string;
  /** The stack of an internal error, with `--debug`. */
  readonly stack?: string;
}

/** A destination for outcomes. */
export interface OutcomeOutput {
  /**
   * Writes an outcome.
   * @param source The input's name, whether or not it failed.
   * @param at The input's index.
   * @returns The outcome, or a failure if it could not be written.
   */
  write(outcome: Outcome, source: string, at: number): Promise<Outcome>;
  /** Finishes. A file gets its final name now, and only if at least one article succeeded. */
  close(): Promise<void>;
  /** Removes what is half-written. Does nothing after `close`. */
  abandon(): Promise<void>;
}

/** Joins rendered results: the renderer's head before the first, separators between, a tail at the end. */
export class Frame {
  readonly #renderer: Renderer;
  #isOpen = false;

  constructor(renderer: Renderer) {
    this.#renderer = renderer;
  }

  /** Continues an output that already has its head and at least one result. */
  resume(): void {
    this.#isOpen = true;
  }

  /** The next piece of output. */
  next(rendered: string): string {
    const { head, separator } = this.#renderer;
    const before = this.#isOpen ? separator : head;
    this.#isOpen = true;
    return before + rendered;
  }

  /** The last piece of output. */
  end(): string {
    return this.#isOpen ? this.#renderer.tail : "";
  }
}

/** Prints each outcome on standard output as soon as it is ready. */
export function stdoutOutput(frame: Frame, { stdout }: Host): OutcomeOutput {
  const print = async (text: string) => {
    if (text !== "") await stdout.write(text);
  };
  return {
    async write(outcome) {
      if (outcome.text !== undefined) await print(frame.next(outcome.text));
      return outcome;
    },
    close: () => print(frame.end()),
    abandon: async () => {},
  };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "its directory does not exist",
  ENOTDIR: "part of its path is not a directory",
  EEXIST: "a file with that name already exists",
  EISDIR: "it is a directory: add a / to write one file per article",
  EACCES: "permission denied",
  EPERM: "operation not permitted",
  EROFS: "the file system is read-only",
  ENOSPC: "no space left",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file would be too large",
  EIO: "the disk failed",
  ELOOP: "too many symbolic links",
  EBADF: "no such open file",
  ENXIO: "nothing reads it",
  ENAMETOOLONG: "the name is too long",
};

/** Converts an error from writing an output to data. */
export function writeFailure(error: unknown, path: string): Failure {
  if (error instanceof ReaderError) return error.failure;
  const code = systemCode(error);
  if (code === undefined) throw error;
  return { code: "UNWRITABLE", source: path, why: REASONS[code] ?? code };
}
