import { closestMatch } from "leven";
import type { Failure } from "../model/failure.ts";
import { sanitize } from "./sanitize.ts";

/** A failure in one line of prose, `WHAT: WHY` and what to do where there is something; safe to print. */
export function explainFailure(failure: Failure): string {
  return sanitize(describe(failure)).replaceAll("\n", " ");
}

function describe(failure: Failure): string {
  switch (failure.code) {
    case "USAGE":
      return failure.message;
    case "UNKNOWN_CHOICE":
      return unknownChoice(failure.what, failure.name, failure.choices);
    case "NO_SUCH_INPUT":
      return failure.status === undefined
        ? `${failure.source}: no such file or directory`
        : `${failure.source}: no such page (HTTP ${failure.status})`;
    case "NO_ARTICLES":
      return failure.extensions.length === 0
        ? `${failure.source}: no articles in it`
        : `${failure.source}: no articles in this directory (looked for ${failure.extensions.join(" ")})`;
    case "EMPTY_INPUT":
      return `${failure.source}: empty: there is no text to read`;
    case "BINARY_INPUT":
      return `${failure.source}: binary data, not text`;
    case "INVALID_UTF8":
      return `${failure.source}: not valid UTF-8 at byte ${failure.offset}: name its charset with --encoding, e.g. --encoding windows-1252`;
    case "TOO_LARGE":
      return `${failure.source}: larger than ${formatBytes(failure.limit)}: raise the limit with --max-bytes`;
    case "TOO_COMPLEX":
      return `${failure.source}: too complex a page: more than ${failure.limit} ${failure.what}: raise the limits with --html-limits`;
    case "TOO_SLOW":
      return `${failure.source}: too slow a page: not read within ${failure.seconds} seconds: raise the limits with --html-limits`;
    case "UNSUPPORTED":
      return `${failure.source}: ${failure.what} cannot be read yet`;
    case "BAD_RECORD":
      return `${failure.source}: bad record: ${failure.why}`;
    case "UNREADABLE":
      return `${failure.source}: cannot be read: ${failure.why}`;
    case "DAMAGED":
      return `${failure.source}: cannot be read as ${failure.what}: damaged or cut off`;
    case "UNAVAILABLE":
      return `${failure.source}: cannot be fetched: ${failure.why}`;
    case "PRIVATE_ADDRESS":
      return `${failure.source}: ${failure.host} is an address of this machine or its network: use --allow-private to read it`;
    case "UNWRITABLE":
      return `${failure.source}: cannot be written: ${failure.why}`;
    case "OUTPUT_EXISTS":
      return `${failure.source}: exists already: use --force to replace it`;
    case "BAD_CONFIG":
      return `${failure.source}: ${failure.why}`;
    case "INTERNAL":
      return `${failure.source ? `${failure.source}: ` : ""}internal error: ${failure.message} (--debug shows where)`;
  }
}

function unknownChoice(what: string, name: string, choices: readonly string[]): string {
  const near = nearest(name, choices);
  const hint = near ? ` (did you mean ${near}?)` : "";
  return `unknown ${what} "${name}": choose ${inWords(choices)}${hint}`;
}

function inWords(choices: readonly string[]): string {
  const last = choices.at(-1) ?? "";
  return choices.length > 1 ? `${choices.slice(0, -1).join(", ")} or ${last}` : last;
}

/** The choice a slip of the hand away from `name`, if there is one. */
export function nearest(name: string, choices: readonly string[]): string | undefined {
  return closestMatch(name.toLowerCase(), choices, { maxDistance: Math.ceil(name.length * 0.4) });
}

function formatBytes(bytes: number): string {
  const mebibytes = bytes / 2 ** 20;
  return mebibytes >= 1 ? `${Number(mebibytes.toFixed(1))} MB` : `${bytes} bytes`;
}
