import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { ReaderError } from "../../model/failure.ts";
import { systemCode } from "../../sources/system-failure.ts";
import type { Host } from "../host.ts";
import { writeFailure } from "./output.ts";

/**
 * Locks a file for this process, by a file beside it that holds the process's number. A lock whose process
 * has ended, even by `kill -9`, is taken over.
 * @returns What removes the lock.
 * @throws ReaderError `UNWRITABLE` if another process has it.
 */
export function lockFile(path: string, host: Host): () => void {
  const lock = `${path}.lock`;
  for (;;) {
    if (createLock(lock, path, host)) break;
    const owner = readOwner(lock);
    if (owner !== undefined && host.isRunning(owner)) {
      const why = `process ${owner} is using it (if not, delete ${lock})`;
      throw new ReaderError({ code: "UNWRITABLE", source: path, why });
    }
    removeStale(lock, host);
  }
  const forget = host.onInterrupt(() => rmSync(lock, { force: true }));
  return () => {
    forget();
    rmSync(lock, { force: true });
  };
}

function createLock(lock: string, path: string, { processId }: Host): boolean {
  try {
    const descriptor = openSync(lock, "wx");
    writeSync(descriptor, `${processId}\n`);
    closeSync(descriptor);
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw new ReaderError(writeFailure(error, path));
  }
}

/** The number in a lock; undefined if there is none, or the lock has just gone. */
function readOwner(lock: string): number | undefined {
  try {
    const owner = Number(readFileSync(lock, "utf8"));
    return Number.isSafeInteger(owner) && owner > 0 ? owner : undefined;
  } catch {
    return undefined;
  }
}

/** Renames before it deletes: of two processes that see the same stale lock, one takes it. */
function removeStale(lock: string, { processId }: Host): void {
  const aside = `${lock}.${processId}`;
  try {
    renameSync(lock, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw new ReaderError(writeFailure(error, lock));
  }
}
