import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { ReaderError } from "../../model/failure.ts";
import type { SourceItem } from "../../sources/source.ts";
import { writeFailure } from "./output.ts";

/** What a journal was started for; a resumed run must match it. */
export interface JournalHead {
  readonly command: string;
  readonly format: string;
  readonly output: string;
}

interface Entry {
  readonly source: string;
  /** Length of the output file after this outcome; 0 if each outcome has a file of its own. */
  readonly bytes: number;
}

/** The inputs that are done: one line each, appended once its outcome is written. */
export interface Journal {
  /** How many inputs were done when the journal was opened. */
  readonly done: number;
  /** Length of the output file at that time; anything after it was not yet recorded. */
  readonly bytes: number;
  /** @throws ReaderError `UNREADABLE` if the input at this index has changed since. */
  check(at: number, source: string): void;
  add(source: string, bytes: number): void;
  close(): void;
}

/**
 * Opens a journal, or starts one. Ignores an unfinished last line.
 * @throws ReaderError `UNREADABLE` if the file is not a journal of this command, `UNWRITABLE`.
 */
export function openJournal(path: string, head: JournalHead): Journal {
  const text = wholeText(path);
  const [found, ...entries] = readLines(text, path);
  if (found !== undefined && JSON.stringify(found) !== JSON.stringify(head)) {
    throw unreadable(path, "not a journal of this command, format and output");
  }
  const done = entries as readonly Entry[];
  const file = openAt(path, found === undefined ? "w" : "r+");
  const write = (line: object, position: number | null) =>
    writeSync(file, `${JSON.stringify(line)}\n`, position);
  let end = Buffer.byteLength(text);
  const append = (line: object) => {
    end += write(line, end);
  };
  if (found === undefined) append(head);
  return {
    done: done.length,
    bytes: done.at(-1)?.bytes ?? 0,
    check(at, source) {
      if (done[at]?.source === source) return;
      throw unreadable(path, `input ${at + 1} was ${done[at]?.source}, now it is ${source}`);
    },
    add: (source, bytes) => append({ source, bytes } satisfies Entry),
    close: () => closeSync(file),
  };
}

function openAt(path: string, flags: string): number {
  try {
    return openSync(path, flags);
  } catch (error) {
    throw new ReaderError(writeFailure(error, path));
  }
}

function readLines(text: string, path: string): unknown[] {
  try {
    return text
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  } catch {
    throw unreadable(path, "not a journal");
  }
}

/** The complete lines of a journal; empty if there is no file. */
function wholeText(path: string): string {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return "";
  }
  return text.slice(0, text.lastIndexOf("\n") + 1);
}

function unreadable(source: string, why: string): ReaderError {
  return new ReaderError({ code: "UNREADABLE", source, why });
}

/** Skips the inputs that are done. */
export async function* skipDone(
  items: AsyncIterable<SourceItem>,
  journal: Journal,
): AsyncIterable<SourceItem> {
  let at = 0;
  for await (const item of items) {
    if (at < journal.done) journal.check(at, sourceOf(item));
    else yield item;
    at++;
  }
}

/** The name of an input. */
export function sourceOf(item: SourceItem): string {
  if ("document" in item) return item.document.source;
  return "source" in item.failure ? (item.failure.source ?? "") : "";
}
