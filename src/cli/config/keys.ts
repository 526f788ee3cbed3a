import type { Command, Option } from "commander";
import type { Host } from "../host.ts";

/** A configurable option; `--color [when]` and `--no-color` share the key `color`. */
export interface Settable {
  /** The option's long name: `max-bytes`. */
  readonly key: string;
  /** Its name among the parsed options: `maxBytes`. */
  readonly attribute: string;
  readonly positive: Option | undefined;
  readonly negative: Option | undefined;
}

/**
 * Options for a single run: what it reads and writes, what it may do, and what its exit code means.
 * From a file they would surprise a user who has forgotten it.
 */
export const ONE_RUN_ONLY: ReadonlySet<string> = new Set([
  "about",
  "allow-private",
  "config",
  "encoding",
  "exit-status",
  "force",
  "from",
  "help-all",
  "input",
  "journal",
  "json",
  "jsonl",
  "min-articles",
  "only",
  "output",
  "strict",
  "together",
]);

/** Options that the file sets only for a terminal, which keeps the output that scripts read stable. */
export const FOR_TERMINALS: ReadonlySet<string> = new Set([
  "color",
  "format",
  "index",
  "links",
  "marks",
  "tree",
  "where",
]);

/** Keys whose variable has another meaning: `SUMMIT_READER_PAGER` is the pager's command. */
const WITHOUT_VARIABLE: ReadonlySet<string> = new Set(["pager"]);

/** Options of which only the strongest counts: all of them limit the length of a summary. */
export const EXCLUSIVE: readonly string[] = ["sentences", "words", "percent"];

/** Whether a command's options can come from a file or the environment. */
export function isConfigurable(command: Command): boolean {
  return command.options.some((option) => option.long === "--no-config");
}

/** The options of a command that a file or the environment can set. */
export function settableOf(command: Command): Settable[] {
  const byKey = new Map<string, Settable>();
  for (const option of command.options) {
    const key = option.name().replace(/^no-/, "");
    if (ONE_RUN_ONLY.has(key)) continue;
    const known = byKey.get(key);
    byKey.set(key, {
      key,
      attribute: option.attributeName(),
      positive: option.negate ? known?.positive : option,
      negative: option.negate ? option : known?.negative,
    });
  }
  return [...byKey.values()];
}

const VARIABLE_PREFIX = "SUMMIT_READER_";

/** The `SUMMIT_READER_` variables, if any are set. */
export function ownVariables(env: Host["env"]): Host["env"] | undefined {
  const names = Object.keys(env).filter((name) => name.startsWith(VARIABLE_PREFIX));
  return names.length === 0
    ? undefined
    : Object.fromEntries(names.map((name) => [name, env[name]]));
}

/** The environment variable of a key: `SUMMIT_READER_MAX_BYTES`. */
export function variableOf(key: string): string | undefined {
  if (WITHOUT_VARIABLE.has(key)) return undefined;
  return `${VARIABLE_PREFIX}${key.toUpperCase().replaceAll("-", "_")}`;
}
