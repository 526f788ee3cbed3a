import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { ReaderError } from "../../model/failure.ts";
import { systemCode } from "../../sources/system-failure.ts";
import type { Host } from "../host.ts";
import { writeFailure } from "./output.ts";

/** A process that was killed a moment ago may still be ending. */
const MAX_WAIT_MILLISECONDS = 2000;
const POLL_MILLISECONDS = 50;

/**
 * Locks a file for this process, by a file beside it that names the owner. A lock whose owner has
 * ended, even by `kill -9`, is taken over.
 * @returns What removes the lock.
 * @throws ReaderError `UNWRITABLE` if another process has it.
 */
export function lockFile(path: string, host: Host): () => void {
  const lock = `${path}.lock`;
  for (let waited = 0; !createLock(lock, path, host); waited += POLL_MILLISECONDS) {
    const owner = readOwner(lock);
    if (owner === undefined || host.identify(Number.parseInt(owner, 10)) !== owner) {
      removeStale(lock, host);
    } else if (waited >= MAX_WAIT_MILLISECONDS) {
      const why = `process ${Number.parseInt(owner, 10)} is using it`;
      throw new ReaderError({ code: "UNWRITABLE", source: path, why });
    } else sleep(POLL_MILLISECONDS);
  }
  const forget = host.onInterrupt(() => rmSync(lock, { force: true }));
  return () => {
    forget();
    rmSync(lock, { force: true });
  };
}

function createLock(lock: string, path: string, host: Host): boolean {
  try {
    const descriptor = openSync(lock, "wx");
    writeSync(descriptor, `${host.identify(host.processId)}\n`);
    closeSync(descriptor);
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw new ReaderError(writeFailure(error, path));
  }
}

/** The process that a lock identifies; undefined if it has just gone. */
function readOwner(lock: string): string | undefined {
  try {
    return readFileSync(lock, "utf8").trim();
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

/** Blocks the thread; a run has not begun to read when it locks its journal. */
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
