import { fstatSync, type Stats, statSync } from "node:fs";
import { ReaderError } from "../../model/failure.ts";
import { STDIN } from "../../sources/reference.ts";

const STDIN_DESCRIPTOR = 0;
const STDOUT_DESCRIPTOR = 1;

/** The files that a run writes, by what they are for. */
export interface WrittenPaths {
  readonly output?: string | undefined;
  readonly journal?: string | undefined;
}

/**
 * Refuses a run that would write to a file it reads, or use one file twice: its input would be lost, or
 * never end. Files are compared by device and inode, so other names of the same file count.
 * @throws ReaderError `USAGE`.
 */
export function refuseSameFile(
  references: readonly string[],
  { output, journal }: WrittenPaths,
): void {
  const outputKey = output === undefined ? keyOf(STDOUT_DESCRIPTOR) : keyOf(output);
  const outputName = output ?? "standard output";
  const journalKey = journal === undefined ? undefined : keyOf(journal);
  if (journal !== undefined && (journal === output || isSame(journalKey, outputKey))) {
    refuse(journal, "the journal", outputName);
  }
  for (const reference of references) {
    const key = keyOf(reference === STDIN ? STDIN_DESCRIPTOR : reference);
    if (isSame(key, outputKey)) refuse(nameOf(reference), "an input", outputName);
    if (isSame(key, journalKey)) refuse(nameOf(reference), "an input", "the journal");
  }
}

/** Tests whether a path is a file that the run writes. Asks anew each time, because a run creates its files. */
export function isWritten(path: string, { output, journal }: WrittenPaths): boolean {
  const key = keyOf(path);
  return [output, journal].some((other) => other !== undefined && isSame(key, keyOf(other)));
}

/** What tells a regular file from all others; undefined for anything else, such as a device or a pipe. */
function keyOf(file: string | number): string | undefined {
  let stats: Stats | undefined;
  try {
    stats = typeof file === "number" ? fstatSync(file) : statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
  return stats?.isFile() ? `${stats.dev}:${stats.ino}` : undefined;
}

function isSame(key: string | undefined, other: string | undefined): boolean {
  return key !== undefined && key === other;
}

function nameOf(reference: string): string {
  return reference === STDIN ? "standard input" : reference;
}

function refuse(path: string, role: string, other: string): never {
  const message = `${path}: it is ${role} and ${other} at once: write to another file`;
  throw new ReaderError({ code: "USAGE", message });
}
