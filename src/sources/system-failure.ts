import { type Failure, ReaderError } from "../model/failure.ts";

const WORDS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "operation not permitted",
  EISDIR: "it is a directory",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "too many symbolic links",
  EMFILE: "too many open files",
};

/** An error that came up while a source was read, as data; an error of our own stays what it is. */
export function systemFailure(error: unknown, source: string): Failure {
  if (error instanceof ReaderError) return error.failure;
  const code = systemCode(error);
  if (code === undefined) throw error;
  if (code === "ENOENT" || code === "ENOTDIR") return { code: "NO_SUCH_INPUT", source };
  return { code: "UNREADABLE", source, why: WORDS[code] ?? code };
}

/** The code of an operating system error (`ENOENT`), if it is one. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return undefined;
  return String(error.code);
}

/** Whether zlib found fault with its input. */
export function isZlibError(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^Z_/.test(String(error.code));
}
