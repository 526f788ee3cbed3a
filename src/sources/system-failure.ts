import { type Failure, ReaderError } from "../model/failure.ts";

const EXPLANATIONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "operation not permitted",
  EISDIR: "it is a directory",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "too many symbolic links",
  EMFILE: "too many open files",
};

/** Converts an error from reading a source to a failure. Rethrows an error that is not the system's. */
export function systemFailure(error: unknown, source: string): Failure {
  if (error instanceof ReaderError) return error.failure;
  const code = systemCode(error);
  if (code === undefined) throw error;
  if (code === "ENOENT" || code === "ENOTDIR") return { code: "NO_SUCH_INPUT", source };
  return { code: "UNREADABLE", source, why: EXPLANATIONS[code] ?? code };
}

/** The code of a system error (`ENOENT`); `undefined` for any other error. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return undefined;
  return String(error.code);
}

/** Whether an error is zlib's, about bad input. */
export function isZlibError(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^Z_/.test(String(error.code));
}
