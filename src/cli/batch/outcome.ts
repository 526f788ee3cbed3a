import type { Failure } from "../../model/failure.ts";

/** What became of one input, ready to be written; plain data, so that it can come from a worker. */
export type Outcome = DoneOutcome | FailedOutcome;

export interface DoneOutcome {
  readonly kind: "done";
  readonly source: string;
  /** The rendered result, without what stands around it in the whole output. */
  readonly text: string;
  readonly isEmpty: boolean;
  /** What to say of the article on standard error, once in a run. */
  readonly caution?: string;
}

export interface FailedOutcome {
  readonly kind: "failed";
  readonly failure: Failure;
  /** Its record; absent where the format has no place for failures. */
  readonly text?: string;
  /** Where an internal error came from, when that was asked for. */
  readonly stack?: string;
}
