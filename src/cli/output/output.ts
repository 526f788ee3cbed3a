import type { Outcome } from "../batch/outcome.ts";

/** Where outcomes go. */
export interface OutcomeOutput {
  /**
   * Writes an outcome; gives it back, or the failure that took its place because it could not be written.
   * @param source What the input is called, however it came out.
   */
  write(outcome: Outcome, source: string): Promise<Outcome>;
  /** Finishes; a file is put in its place now, and only if something was found to put there. */
  close(): Promise<void>;
  /** Leaves nothing half-written behind; after `close` it does nothing. */
  abandon(): Promise<void>;
}
