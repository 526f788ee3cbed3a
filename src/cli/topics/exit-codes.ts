import { EXIT } from "../exit-code.ts";
import { formatTerms } from "../help.ts";

const MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  ok: "success",
  nothingFound: "nothing found (only with --exit-status)",
  someFailed: "some of several inputs failed (JSON Lines in and out: only with --strict)",
  usage: "usage error",
  badData: "bad input: empty, binary, damaged, too large, too complex, or a bad record",
  noInput: "input missing or unreadable",
  unavailable: "server or network unavailable",
  internal: "internal error (--debug prints a stack trace)",
  ioError: "output could not be written",
  badConfig: "configuration error",
  interrupted: "interrupted",
};

/** Every exit code with its meaning. */
export const EXIT_CODES: readonly (readonly [string, string])[] = (
  Object.keys(EXIT) as (keyof typeof EXIT)[]
).map((name) => [String(EXIT[name]), MEANINGS[name]]);

export function text(): string {
  return `Exit codes (64 and above follow sysexits(3)):
${formatTerms(EXIT_CODES)}
`;
}
