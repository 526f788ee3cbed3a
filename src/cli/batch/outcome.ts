import type { Failure } from "../../model/failure.ts";

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
