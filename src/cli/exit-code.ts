import type { Failure, FailureCode } from "../model/failure.ts";
import type { SourceItem } from "../sources/source.ts";

/** The program's exit codes; 64 and above follow sysexits(3). */
export const EXIT = {
  ok: 0,
  nothingFound: 1,
  someFailed: 2,
  usage: 64,
  badData: 65,
  noInput: 66,
  unavailable: 69,
  internal: 70,
  ioError: 74,
  badConfig: 78,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const BY_FAILURE: Readonly<Record<FailureCode, ExitCode>> = {
  USAGE: EXIT.usage,
  UNKNOWN_CHOICE: EXIT.usage,
  NO_SUCH_INPUT: EXIT.noInput,
  NO_ARTICLES: EXIT.noInput,
  UNREADABLE: EXIT.noInput,
  EMPTY_INPUT: EXIT.badData,
  BINARY_INPUT: EXIT.badData,
  INVALID_UTF8: EXIT.badData,
  TOO_LARGE: EXIT.badData,
  TOO_COMPLEX: EXIT.badData,
  TOO_SLOW: EXIT.badData,
  UNSUPPORTED: EXIT.badData,
  BAD_RECORD: EXIT.badData,
  DAMAGED: EXIT.badData,
  UNAVAILABLE: EXIT.unavailable,
  PRIVATE_ADDRESS: EXIT.noInput,
  UNWRITABLE: EXIT.ioError,
  OUTPUT_EXISTS: EXIT.ioError,
  BAD_CONFIG: EXIT.badConfig,
  INTERNAL: EXIT.internal,
};

/** The exit code of a run whose only input failed with this code. */
export function exitCodeOf(code: FailureCode): ExitCode {
  return BY_FAILURE[code];
}

export interface CounterOptions {
  /** The number of references on the command line. */
  readonly references: number;
  /** JSON Lines in and out: a bad line counts as a failure only if `strict`. */
  readonly filter: boolean;
  readonly strict: boolean;
  /** Whether finding nothing has an exit code of its own. */
  readonly exitStatus: boolean;
}

/** Counts the outcomes of a run and derives its exit code. */
export class OutcomeCounter {
  readonly #options: CounterOptions;
  readonly #failures: Failure[] = [];
  #results = 0;
  #found = 0;

  constructor(options: CounterOptions) {
    this.#options = options;
  }

  countResult(isEmpty: boolean): void {
    this.#results++;
    if (!isEmpty) this.#found++;
  }

  countFailure(failure: Failure, origin: SourceItem["origin"]): void {
    const isIgnored = origin === "record" && this.#options.filter && !this.#options.strict;
    // A result that could not be written is lost, whatever its input was.
    if (!isIgnored || exitCodeOf(failure.code) === EXIT.ioError) this.#failures.push(failure);
  }

  /**
   * A single input that fails gives its own code; if some of several fail, the code is 2. A result that could
   * not be written always counts as an I/O error.
   */
  exitCode(): ExitCode {
    const [first, ...others] = this.#failures;
    if (this.#failures.some(({ code }) => code === "UNWRITABLE")) return EXIT.ioError;
    if (first) {
      const isOnly = others.length === 0 && this.#results === 0 && this.#options.references === 1;
      return isOnly ? exitCodeOf(first.code) : EXIT.someFailed;
    }
    return this.#options.exitStatus && this.#found === 0 ? EXIT.nothingFound : EXIT.ok;
  }
}
