import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { ReaderError } from "../../model/failure.ts";
import type { SourceItem } from "../../sources/source.ts";
import { systemCode, systemFailure } from "../../sources/system-failure.ts";
import type { Host } from "../host.ts";
import { lockFile } from "./lock.ts";
import { writeFailure } from "./output.ts";

/** What a journal was started for; a resumed run must match it. */
export interface JournalHead {
  readonly command: string;
  readonly output: string;
  /** The options that the output depends on, `format` among them. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** An input that is done: one line of the journal. */
export interface JournalEntry {
  /** Index of the input, from 0. */
  readonly at: number;
  readonly source: string;
  /** Length of the output file after this outcome; 0 if each outcome has a file of its own. */
  readonly bytes: number;
  /** CRC-32 of the end of the output file at that length; 0 if there is no such file. */
  readonly sum: number;
}

/**
 * The inputs that are done, a line each. An input is recorded only once its outcome is on the disk, and the
 * record is on the disk when `add` returns: whatever ends a run, its journal never promises too much.
 */
export interface Journal {
  /** The entries that were there when the journal was opened. */
  readonly entries: readonly JournalEntry[];
  /**
   * Whether the input at an index is done.
   * @throws ReaderError `UNREADABLE` if it was another input.
   */
  isDone(at: number, source: string): boolean;
  add(entries: readonly JournalEntry[]): void;
  close(): void;
}

/** The version of the format, first in every head. */
const VERSION = 2;

/**
 * Opens a journal, or starts one, and locks it. Ignores an unfinished last line.
 * @throws ReaderError `UNREADABLE` if the file is not a journal of this command and its options,
 *   `UNWRITABLE`, also if another process is using it.
 */
export function openJournal(path: string, head: JournalHead, host: Host): Journal {
  const unlock = lockFile(path, host);
  try {
    const text = readText(path);
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    if (text !== "" && whole === "") throw unreadable(path, NOT_A_JOURNAL);
    const [first, ...rest] = whole.split("\n").slice(0, -1);
    if (first !== undefined) checkHead(readLine(first, path), head, path);
    const entries = rest.map((line) => readEntry(line, path));
    return createJournal(path, head, entries, Buffer.byteLength(whole), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function createJournal(
  path: string,
  head: JournalHead,
  entries: readonly JournalEntry[],
  length: number,
  unlock: () => void,
): Journal {
  const sources = new Map(entries.map(({ at, source }) => [at, source]));
  const file = writing(path, () => openSync(path, length === 0 ? "w" : "r+"));
  let end = length;
  const append = (lines: readonly object[]) =>
    writing(path, () => {
      const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
      for (let from = 0; from < bytes.length; ) {
        from += writeSync(file, bytes, from, bytes.length - from, end + from);
      }
      end += bytes.length;
      ftruncateSync(file, end);
      fsyncSync(file);
    });
  if (length === 0) append([{ journal: VERSION, ...head }]);
  return {
    entries,
    isDone(at, source) {
      const known = sources.get(at);
      if (known === undefined || known === source) return known !== undefined;
      throw unreadable(path, `input ${at + 1} was ${known}, now it is ${source}`);
    },
    add: append,
    close() {
      closeSync(file);
      unlock();
    },
  };
}

/** The text of a journal; empty if there is none yet. */
function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return "";
    throw new ReaderError(systemFailure(error, path));
  }
}

const NOT_A_JOURNAL = "not a journal of summit-reader";
const START_AGAIN = "delete it and the output to start again";

function checkHead(found: Record<string, unknown>, head: JournalHead, path: string): void {
  if (found.journal !== VERSION) throw unreadable(path, NOT_A_JOURNAL);
  for (const key of ["command", "output"] as const) {
    if (found[key] !== head[key]) throw differs(path, key, found[key], head[key]);
  }
  const before = (found.options ?? {}) as Record<string, unknown>;
  for (const name of Object.keys({ ...before, ...head.options }).sort()) {
    const [old, now] = [before[name], head.options[name]];
    if (JSON.stringify(old) !== JSON.stringify(now)) throw differs(path, name, old, now);
  }
}

function differs(path: string, name: string, before: unknown, now: unknown): ReaderError {
  const [old, current] = [before, now].map((value) => JSON.stringify(value) ?? "not set");
  return unreadable(
    path,
    `it was started with another ${name} (${old}, now ${current}): ${START_AGAIN}`,
  );
}

function readEntry(line: string, path: string): JournalEntry {
  const { at, source, bytes, sum } = readLine(line, path);
  if (isCount(at) && typeof source === "string" && isCount(bytes) && isCount(sum)) {
    return { at, source, bytes, sum };
  }
  throw unreadable(path, `it is damaged: ${START_AGAIN}`);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function readLine(line: string, path: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch {
    // Reported below, as any other line that is no object.
  }
  throw unreadable(path, NOT_A_JOURNAL);
}

function writing<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new ReaderError(writeFailure(error, path));
  }
}

function unreadable(source: string, why: string): ReaderError {
  return new ReaderError({ code: "UNREADABLE", source, why });
}

/** An input with its index among all inputs. */
export interface IndexedItem {
  readonly at: number;
  readonly item: SourceItem;
}

/** The inputs that are not done, with their indices; all of them without a journal. */
export async function* pendingItems(
  items: AsyncIterable<SourceItem>,
  journal: Journal | undefined,
): AsyncIterable<IndexedItem> {
  let at = 0;
  for await (const item of items) {
    if (!journal?.isDone(at, sourceOf(item))) yield { at, item };
    at++;
  }
}

/** The name of an input. */
export function sourceOf(item: SourceItem): string {
  if ("document" in item) return item.document.source;
  return "source" in item.failure ? (item.failure.source ?? "") : "";
}
