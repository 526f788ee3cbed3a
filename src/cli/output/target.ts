import type { Stats } from "node:fs";
import { lstat, readlink, realpath, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { systemCode } from "../../sources/system-failure.ts";

/** What an output path leads to, once its symbolic links are followed. */
export type Target =
  /** A regular file, or nothing yet: replaced in one step. */
  | {
      readonly kind: "file";
      /** The path as it was given, for messages. */
      readonly name: string;
      readonly path: string;
      readonly existing: Stats | undefined;
    }
  /** A device, a FIFO or a socket: opened and written to, never replaced. */
  | { readonly kind: "stream"; readonly path: string; readonly isFifo: boolean }
  /** A file descriptor that is open already: `/dev/stdout`, `/dev/fd/3`, or a shell's `>(command)`. */
  | { readonly kind: "descriptor"; readonly descriptor: number };

const DESCRIPTOR_PATH = /^\/(?:dev|proc\/self)\/fd\/(\d{1,9})$/;
const STANDARD_PATHS: Readonly<Record<string, number>> = { "/dev/stdout": 1, "/dev/stderr": 2 };

/** Resolves an output path. Throws system errors. */
export async function resolveTarget(path: string): Promise<Target> {
  const descriptor = STANDARD_PATHS[path] ?? DESCRIPTOR_PATH.exec(path)?.[1];
  if (descriptor !== undefined) return { kind: "descriptor", descriptor: Number(descriptor) };
  try {
    const existing = await stat(path);
    if (!existing.isFile() && !existing.isDirectory()) {
      return { kind: "stream", path, isFifo: existing.isFIFO() };
    }
    return { kind: "file", name: path, path: await realpath(path), existing };
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw error;
    return { kind: "file", name: path, path: await endOfLinks(path), existing: undefined };
  }
}

/** Where a symbolic link to a missing file leads; the path itself if it is no link. */
async function endOfLinks(path: string): Promise<string> {
  const stats = await lstat(path).catch(() => undefined);
  if (!stats?.isSymbolicLink()) return path;
  return endOfLinks(resolve(dirname(path), await readlink(path)));
}
