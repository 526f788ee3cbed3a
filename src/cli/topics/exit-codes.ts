import { EXIT } from "../exit-code.ts";
import { formatTerms } from "../help.ts";

const MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  ok: "done",
  nothingFound: "nothing found, only with --exit-status",
  someFailed: "several inputs, some failed (JSON Lines in and out: only with --strict)",
  usage: "wrong use",
  badData: "bad data: empty, binary, damaged, too large or too complex, a bad record",
  noInput: "no such input, or it may not be read",
  unavailable: "a server or the network is not available",
  internal: "an internal error (--debug shows where)",
  ioError: "an output could not be written",
  badConfig: "something is wrong in the configuration",
  interrupted: "interrupted",
};

/** Every exit code and what it means. */
export const EXIT_CODES: readonly (readonly [string, string])[] = (
  Object.keys(EXIT) as (keyof typeof EXIT)[]
).map((name) => [String(EXIT[name]), MEANINGS[name]]);

export function text(): string {
  return `Exit codes (from 64 on those of sysexits(3)):
${formatTerms(EXIT_CODES)}
`;
}
