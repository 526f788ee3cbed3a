import { type Failure, ReaderError } from "../../model/failure.ts";
import { systemCode } from "../../sources/system-failure.ts";

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: "its directory does not exist",
  ENOTDIR: "part of its path is not a directory",
  EEXIST: "a file with that name already exists",
  EISDIR: "it is a directory: add a / to write one file per article",
  EACCES: "permission denied",
  EPERM: "operation not permitted",
  EROFS: "the file system is read-only",
  ENOSPC: "no space left",
};

/** An error that came up while an output was written, as data. */
export function writeFailure(error: unknown, path: string): Failure {
  if (error instanceof ReaderError) return error.failure;
  const code = systemCode(error);
  if (code === undefined) throw error;
  return { code: "UNWRITABLE", source: path, why: WORDS[code] ?? code };
}
