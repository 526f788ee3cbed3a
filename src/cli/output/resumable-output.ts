import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { ReaderError } from "../../model/failure.ts";
import type { Journal } from "./journal.ts";
import type { Frame, OutcomeOutput } from "./output.ts";
import { writeFailure } from "./output.ts";

/**
 * Writes all outcomes to one file that a later run can continue. After each outcome, the journal records
 * the file's length; a later run first truncates the file to the last recorded length.
 */
export function resumableOutput(path: string, frame: Frame, journal: Journal): OutcomeOutput {
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw new ReaderError(writeFailure(error, path));
    }
  };
  const file = guarded(() => openSync(path, journal.done > 0 ? "r+" : "w"));
  guarded(() => ftruncateSync(file, journal.bytes));
  if (journal.bytes > 0) frame.resume();
  let length = journal.bytes;
  let isOpen = true;
  const append = (text: string) => {
    const bytes = Buffer.from(text);
    guarded(() => {
      for (let from = 0; from < bytes.length; ) {
        from += writeSync(file, bytes, from, bytes.length - from, length + from);
      }
    });
    length += bytes.length;
  };
  const close = () => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    async write(outcome, source) {
      if (outcome.text !== undefined) append(frame.next(outcome.text));
      journal.add(source, length);
      return outcome;
    },
    async close() {
      append(frame.end());
      close();
    },
    abandon: async () => close(),
  };
}
