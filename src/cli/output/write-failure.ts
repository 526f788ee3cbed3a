import { type Failure, ReaderError } from "../../model/failure.ts";
import { systemCode } from "../../sources/system-failure.ts";

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: "its directory does not exist",
  ENOTDIR: "its directory is not a directory",
  EEXIST: "a file of that name is in the way",
  EISDIR: "it is a directory: end it with / to write one file an article",
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
