import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync,
} from "node:fs";
import { crc32 } from "node:zlib";
import { ReaderError } from "../../model/failure.ts";
import type { Journal, JournalEntry } from "./journal.ts";
import type { Frame, OutcomeOutput } from "./output.ts";
import { writeFailure } from "./output.ts";

/** Outcomes are recorded in groups, because each record waits for the disk twice. */
const MAX_UNRECORDED = 64;
const MAX_UNRECORDED_MILLISECONDS = 500;

/** How much of the file's end goes into its checksum. */
const SUMMED_BYTES = 4096;

/**
 * Writes all outcomes to one file that a later run can continue. The journal records the file's length and
 * the checksum of its end once they are on the disk; a later run truncates the file to the last record.
 * @throws ReaderError `UNWRITABLE`, `UNREADABLE` if the file is not what the journal recorded.
 */
export function resumableOutput(path: string, frame: Frame, journal: Journal): OutcomeOutput {
  const last = journal.entries.at(-1);
  const file = openAt(path, last);
  if (last && last.bytes > 0) frame.resume();
  let length = last?.bytes ?? 0;
  let unrecorded: JournalEntry[] = [];
  let recordedAt = Date.now();
  let isOpen = true;
  const append = (text: string) =>
    guarded(path, () => {
      const bytes = Buffer.from(text);
      for (let from = 0; from < bytes.length; ) {
        from += writeSync(file, bytes, from, bytes.length - from, length + from);
      }
      length += bytes.length;
    });
  const record = () => {
    guarded(path, () => fsyncSync(file));
    journal.add(unrecorded);
    unrecorded = [];
    recordedAt = Date.now();
  };
  const close = () => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    async write(outcome, source, at) {
      if (outcome.text !== undefined) append(frame.next(outcome.text));
      unrecorded.push({ at, source, bytes: length, sum: sumAt(file, length) });
      const isDue = Date.now() - recordedAt >= MAX_UNRECORDED_MILLISECONDS;
      if (isDue || unrecorded.length >= MAX_UNRECORDED) record();
      return outcome;
    },
    async close() {
      record();
      append(frame.end());
      guarded(path, () => fsyncSync(file));
      close();
    },
    async abandon() {
      // An interrupted run keeps what it has written.
      if (isOpen && unrecorded.length > 0) record();
      close();
    },
  };
}

/** Opens the output and cuts off what was not recorded. */
function openAt(path: string, last: JournalEntry | undefined): number {
  const file = guarded(path, () => openSync(path, last ? "r+" : "w+"), last && MISSING);
  if (!last) return file;
  try {
    const { size } = fstatSync(file);
    if (size < last.bytes) throw changed(path, "shorter than the journal says");
    if (sumAt(file, last.bytes) !== last.sum) throw changed(path, "not what the journal recorded");
    guarded(path, () => ftruncateSync(file, last.bytes));
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

const MISSING = "it is gone, but its journal is not: delete the journal to start again";

function changed(source: string, why: string): ReaderError {
  const advice = "delete both to start again";
  return new ReaderError({ code: "UNREADABLE", source, why: `it is ${why}: ${advice}` });
}

/** CRC-32 of the bytes before a length, `SUMMED_BYTES` at most. */
function sumAt(file: number, length: number): number {
  const bytes = Buffer.alloc(Math.min(SUMMED_BYTES, length));
  const read = readSync(file, bytes, 0, bytes.length, length - bytes.length);
  return crc32(bytes.subarray(0, read));
}

function guarded<T>(path: string, work: () => T, missing?: string): T {
  try {
    return work();
  } catch (error) {
    const failure = writeFailure(error, path);
    const isMissing =
      missing !== undefined && error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new ReaderError(isMissing ? { code: "UNREADABLE", source: path, why: missing } : failure);
  }
}
