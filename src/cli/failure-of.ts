import { type Failure, ReaderError } from "../model/failure.ts";

/** Any error as data; one that nobody foresaw is an internal failure. */
export function failureOf(error: unknown, source?: string): Failure {
  if (error instanceof ReaderError) return error.failure;
  const message = error instanceof Error ? error.message : String(error);
  return { code: "INTERNAL", message, ...(source === undefined ? {} : { source }) };
}
