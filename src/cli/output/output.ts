import type { Result } from "../../model/result.ts";

/** Where results go. */
export interface ResultOutput {
  /**
   * Writes one result; gives it back, or the failure that took its place because it could not be
   * written.
   */
  write(result: Result, source: string): Promise<Result>;
  /** Finishes; a file is put in its place now, and only if something was found to put there. */
  close(): Promise<void>;
  /** Leaves nothing half-written behind; after `close` it does nothing. */
  abandon(): Promise<void>;
}
