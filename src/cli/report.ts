import { type Failure, ReaderError } from "../model/failure.ts";
import { explainFailure } from "../renderers/failure.ts";
import { sanitize } from "../renderers/sanitize.ts";
import type { SourceItem } from "../sources/source.ts";
import type { ArticleCommand } from "./command.ts";
import type { OutcomeCounter } from "./exit-code.ts";
import type { Host } from "./host.ts";
import type { MessageOptions } from "./options/terminal.ts";
import type { Outcome } from "./output/output.ts";

const NAME = "summit-reader";

/** Converts any error to data; an unexpected one is an internal failure. */
export function failureOf(error: unknown, source?: string): Failure {
  if (error instanceof ReaderError) return error.failure;
  const message = error instanceof Error ? error.message : String(error);
  return { code: "INTERNAL", message, ...(source === undefined ? {} : { source }) };
}

/** Writes a failure to standard error, in one line. */
export async function reportFailure(failure: Failure, { stderr }: Host): Promise<void> {
  await stderr.write(`${NAME}: ${explainFailure(failure)}\n`);
}

/** Writes a message that is not an error to standard error. */
export async function note(message: string, { stderr }: Host): Promise<void> {
  await stderr.write(`${NAME}: ${sanitize(message)}\n`);
}

/** Counts an outcome that was written, and reports on standard error what the output does not show. */
export type Reporter = (outcome: Outcome, origin: SourceItem["origin"]) => Promise<void>;

/** Creates a run's reporter. It prints a caution once per run, and only failures with `--quiet`. */
export function createReporter(
  { emptyNote }: ArticleCommand,
  counter: OutcomeCounter,
  { quiet = false }: MessageOptions,
  host: Host,
): Reporter {
  let hasCautioned = quiet;
  return async (outcome, origin) => {
    if (outcome.kind === "failed") {
      if (outcome.stack) await note(outcome.stack, host);
      counter.countFailure(outcome.failure, origin);
      return reportFailure(outcome.failure, host);
    }
    const { source, isEmpty, caution } = outcome;
    if (caution !== undefined && !hasCautioned) {
      hasCautioned = true;
      await note(`${source}: ${caution}`, host);
    }
    counter.countResult(isEmpty);
    if (isEmpty && emptyNote && !quiet) await note(`${source}: ${emptyNote}`, host);
  };
}
