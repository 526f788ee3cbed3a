import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { copyFile, type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ReaderError } from "../../model/failure.ts";
import type { Host } from "../host.ts";
import { writeFailure } from "./output.ts";
import type { Target } from "./target.ts";

/**
 * A file that replaces its target in one step. Until then it has a temporary name in the same folder,
 * and an interrupt deletes it.
 */
export interface Replacement {
  write(text: string): Promise<void>;
  /** Puts the file in its target's place, on the disk for good. */
  commit(): Promise<void>;
  /** Deletes the temporary file. Does nothing after `commit`. */
  discard(): Promise<void>;
}

type FileTarget = Extract<Target, { kind: "file" }>;

/** Permissions without setuid, setgid and the sticky bit, which belong to the old content. */
const PERMISSIONS = 0o777;

/**
 * Starts replacing a file, which need not exist. Its permissions and owner stay. A file with several hard
 * links is rewritten in place at `commit`, so that all of its names show the new content.
 * @throws ReaderError `UNWRITABLE`, from this function and from the methods of its result. A failed
 *   `commit` deletes the temporary file.
 */
export async function startReplacement(target: FileTarget, host: Host): Promise<Replacement> {
  const { name, path } = target;
  const temporary = join(dirname(path), `.summit-reader-${randomUUID().slice(0, 8)}.tmp`);
  const file = await guarded(name, () => open(temporary, "wx"));
  const forget = host.onInterrupt(() => rmSync(temporary, { force: true }));
  let isOpen = true;
  const discard = async () => {
    if (!isOpen) return;
    isOpen = false;
    await file.close().catch(() => {});
    await rm(temporary, { force: true });
    forget();
  };
  const commit = async () => {
    await copyOwnership(file, target);
    await file.sync();
    await file.close();
    if ((target.existing?.nlink ?? 1) > 1) {
      await copyFile(temporary, path);
      await rm(temporary, { force: true });
    } else await rename(temporary, path);
    isOpen = false;
    forget();
    await syncFolder(dirname(path));
  };
  return {
    write: (text) => guarded(name, () => file.writeFile(text)),
    commit: () =>
      guarded(name, () =>
        commit().catch(async (error) => {
          await discard();
          throw error;
        }),
      ),
    discard: () => guarded(name, discard),
  };
}

/** Converts system errors of `work` to failures about `path`. */
export async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new ReaderError(writeFailure(error, path));
  }
}

async function copyOwnership(file: FileHandle, { existing }: FileTarget): Promise<void> {
  if (!existing) return;
  const { uid, gid } = await file.stat();
  // Only root may give a file away; for others the new file is theirs, as with any replacement.
  if (uid !== existing.uid || gid !== existing.gid) {
    await file.chown(existing.uid, existing.gid).catch(() => {});
  }
  await file.chmod(existing.mode & PERMISSIONS);
}

/** Makes a rename survive a power cut. Not every system can open a folder. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close().catch(() => {});
}
