import type { Failure } from "../../model/failure.ts";
import { explainFailure } from "../../renderers/failure.ts";

/** Failures of inputs while the screen is taken: told on it at once, and on standard error afterwards. */
export interface FailureLog {
  readonly all: readonly Failure[];
  add(failure: Failure): void;
  /** The newest one, in words, if it was not asked for yet. */
  takeNews(): string | undefined;
}

/** A log with nothing in it. */
export function createFailureLog(): FailureLog {
  const all: Failure[] = [];
  let told = 0;
  return {
    all,
    add: (failure) => void all.push(failure),
    takeNews() {
      const newest = all.length > told ? all.at(-1) : undefined;
      told = all.length;
      return newest && explainFailure(newest);
    },
  };
}
