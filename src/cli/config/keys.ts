import type { Command, Option } from "commander";
import type { World } from "../world.ts";

/** What commander has under one key: `--color [when]` and `--no-color` are both `color`. */
export interface Settable {
  /** The option's long name: `max-bytes`. */
  readonly key: string;
  /** Its name among the parsed options: `maxBytes`. */
  readonly attribute: string;
  readonly positive: Option | undefined;
  readonly negative: Option | undefined;
}

/**
 * Options that belong to one run: what it reads and writes, what it may do, and what its exit code
 * says. Out of a file they would surprise whoever has forgotten it.
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

/** How results look: out of a file it holds on a terminal only, so that no script gets what it cannot read. */
export const FOR_TERMINALS: ReadonlySet<string> = new Set([
  "color",
  "format",
  "index",
  "links",
  "marks",
  "tree",
  "where",
]);

/** Keys whose variable would be another's: `SUMMIT_READER_PAGER` is a pager's command. */
const WITHOUT_VARIABLE: ReadonlySet<string> = new Set(["pager"]);

/** Options that speak of the same thing: one that is given puts aside those with less right. */
export const RIVALS: readonly string[] = ["sentences", "words", "percent"];

/** Whether a command's options may come from a file or the environment. */
export function isConfigurable(command: Command): boolean {
  return command.options.some((option) => option.long === "--no-config");
}

/** What of a command can be set. */
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

/** The variables that are ours, if there are any. */
export function ownVariables(env: World["env"]): World["env"] | undefined {
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
