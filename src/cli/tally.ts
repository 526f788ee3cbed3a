import type { Failure } from "../model/failure.ts";
import type { SourceItem } from "../sources/source.ts";
import { EXIT, type ExitCode, exitCodeOf } from "./exit-code.ts";

export interface TallyOptions {
  /** How many references the user gave. */
  readonly references: number;
  /** JSON Lines in and out: a bad line counts only if `strict`. */
  readonly filter: boolean;
  readonly strict: boolean;
  /** Whether "nothing found" has an exit code. */
  readonly exitStatus: boolean;
}

/** Counts what became of the inputs, and knows the exit code. */
export class Tally {
  readonly #options: TallyOptions;
  readonly #failures: Failure[] = [];
  #results = 0;
  #found = 0;

  constructor(options: TallyOptions) {
    this.#options = options;
  }

  countResult(isEmpty: boolean): void {
    this.#results++;
    if (!isEmpty) this.#found++;
  }

  countFailure(failure: Failure, origin: SourceItem["origin"]): void {
    const forgiven = origin === "record" && this.#options.filter && !this.#options.strict;
    if (!forgiven) this.#failures.push(failure);
  }

  /** One input has its own code; of several, some of which failed, it is 2. */
  exitCode(): ExitCode {
    const [first, ...others] = this.#failures;
    if (first) {
      const alone = others.length === 0 && this.#results === 0 && this.#options.references === 1;
      return alone ? exitCodeOf(first.code) : EXIT.someFailed;
    }
    return this.#options.exitStatus && this.#found === 0 ? EXIT.nothingFound : EXIT.ok;
  }
}
