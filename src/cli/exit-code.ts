import type { FailureCode } from "../model/failure.ts";

/** The exit codes of the program; 64 and above are those of sysexits(3). */
export const EXIT = {
  ok: 0,
  nothingFound: 1,
  someFailed: 2,
  usage: 64,
  badData: 65,
  noInput: 66,
  unavailable: 69,
  internal: 70,
  ioError: 74,
  badConfig: 78,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const BY_FAILURE: Readonly<Record<FailureCode, ExitCode>> = {
  USAGE: EXIT.usage,
  UNKNOWN_CHOICE: EXIT.usage,
  NO_SUCH_INPUT: EXIT.noInput,
  NO_ARTICLES: EXIT.noInput,
  UNREADABLE: EXIT.noInput,
  EMPTY_INPUT: EXIT.badData,
  BINARY_INPUT: EXIT.badData,
  INVALID_UTF8: EXIT.badData,
  TOO_LARGE: EXIT.badData,
  TOO_COMPLEX: EXIT.badData,
  TOO_SLOW: EXIT.badData,
  UNSUPPORTED: EXIT.badData,
  BAD_RECORD: EXIT.badData,
  DAMAGED: EXIT.badData,
  UNAVAILABLE: EXIT.unavailable,
  PRIVATE_ADDRESS: EXIT.noInput,
  UNWRITABLE: EXIT.ioError,
  OUTPUT_EXISTS: EXIT.ioError,
  BAD_CONFIG: EXIT.badConfig,
  INTERNAL: EXIT.internal,
};

/** The exit code of a run whose only input failed so. */
export function exitCodeOf(code: FailureCode): ExitCode {
  return BY_FAILURE[code];
}
