import { closestMatch } from "leven";
import type { Failure, PageLimit } from "../model/failure.ts";
import { sanitize } from "./sanitize.ts";

/** A failure as one line: what failed, why and, if anything helps, what to do. Safe to print. */
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
        : `${failure.source}: page not found (HTTP ${failure.status})`;
    case "NO_ARTICLES":
      return failure.extensions.length === 0
        ? `${failure.source}: no articles found`
        : `${failure.source}: no articles found (looked for ${failure.extensions.join(" ")})`;
    case "EMPTY_INPUT":
      return `${failure.source}: empty: no text to read`;
    case "BINARY_INPUT":
      return `${failure.source}: binary data, not text`;
    case "INVALID_UTF8":
      return `${failure.source}: not valid UTF-8 at byte ${failure.offset}: set the encoding, for example --encoding windows-1252`;
    case "TOO_LARGE":
      return `${failure.source}: larger than ${formatBytes(failure.limit)}: raise the limit with --max-bytes`;
    case "TOO_COMPLEX":
      return `${failure.source}: page too complex: ${excess(failure.what, failure.limit)}: raise the limits with --html-limits`;
    case "TOO_SLOW":
      return `${failure.source}: page too slow: gave up after ${failure.seconds} seconds: raise the limits with --html-limits`;
    case "UNSUPPORTED":
      return `${failure.source}: unsupported content type ${failure.what}`;
    case "BAD_RECORD":
      return `${failure.source}: bad record: ${failure.why}`;
    case "UNREADABLE":
      return `${failure.source}: cannot be read: ${failure.why}`;
    case "DAMAGED":
      return `${failure.source}: damaged or incomplete ${failure.what}`;
    case "UNAVAILABLE":
      return `${failure.source}: cannot be fetched: ${failure.why}`;
    case "PRIVATE_ADDRESS":
      return `${failure.source}: ${failure.host} is on this machine or a private network: use --allow-private to read it`;
    case "UNWRITABLE":
      return `${failure.source}: cannot be written: ${failure.why}`;
    case "OUTPUT_EXISTS":
      return `${failure.source}: already exists: use --force to overwrite it`;
    case "BAD_CONFIG":
      return `${failure.source}: ${failure.why}`;
    case "INTERNAL":
      return `${failure.source ? `${failure.source}: ` : ""}internal error: ${failure.message} (run again with --debug for details)`;
  }
}

const LIMITED: Readonly<Record<Exclude<PageLimit, "depth">, string>> = {
  characters: "characters",
  elements: "elements",
  texts: "texts and comments",
  attributes: "attributes",
  attributesEach: "attributes on one element",
  class: "characters in a class attribute",
};

function excess(what: PageLimit, limit: number): string {
  if (what === "depth") return `nested more than ${limit} levels deep`;
  return `more than ${limit} ${LIMITED[what]}`;
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

/** The choice that `name` is probably a typo of, if any. */
export function nearest(name: string, choices: readonly string[]): string | undefined {
  return closestMatch(name.toLowerCase(), choices, { maxDistance: Math.ceil(name.length * 0.4) });
}

function formatBytes(bytes: number): string {
  const mebibytes = bytes / 2 ** 20;
  return mebibytes >= 1 ? `${Number(mebibytes.toFixed(1))} MB` : `${bytes} bytes`;
}
