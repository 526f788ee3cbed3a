import type { Command } from "commander";
import { sanitize } from "../../renderers/sanitize.ts";
import type { Host } from "../host.ts";
import type { ConfigFile } from "./config-file.ts";
import { FOR_TERMINALS, isConfigurable, ownVariables, variableOf } from "./keys.ts";
import { resolveSettings, type Setting } from "./resolve-options.ts";

/** The effective value of one option of one command. */
export interface EffectiveSetting {
  readonly command: string;
  readonly key: string;
  /** `null` if nothing sets it and there is no default. */
  readonly value: unknown;
  readonly from: Setting["from"];
  /** The environment variable that sets it, if one does. */
  readonly variable?: string;
  /** Set if the value does not apply in a pipe or a file. */
  readonly onlyOnTerminal?: true;
}

/** Resolves the settings of every configurable command, for output to a terminal. */
export async function effectiveSettings(
  commands: readonly Command[],
  file: ConfigFile | undefined,
  { env }: Host,
): Promise<EffectiveSetting[]> {
  const rows: EffectiveSetting[] = [];
  for (const command of commands.filter(isConfigurable)) {
    const ignoresConfig = command.getOptionValue("config") === false;
    const sources = ignoresConfig
      ? { variables: undefined, file: undefined }
      : { variables: ownVariables(env), file };
    const settings = await resolveSettings(command, { ...sources, toTerminal: true });
    rows.push(...settings.map((setting) => rowOf(command.name(), setting)));
  }
  return rows;
}

function rowOf(command: string, setting: Setting): EffectiveSetting {
  const { key, from, value = unsetValue(setting) } = setting;
  const variable = from === "environment" ? variableOf(key) : undefined;
  return {
    command,
    key,
    value,
    from,
    ...(variable === undefined ? {} : { variable }),
    ...(from === "file" && FOR_TERMINALS.has(key) ? { onlyOnTerminal: true } : {}),
  };
}

/** The value of an option that nothing sets: a switch is off, unless it also has a `--no-` form. */
function unsetValue({ positive, negative }: Setting): false | null {
  const isSwitch = positive?.required === false && positive.optional === false;
  return isSwitch && !negative ? false : null;
}

/** Rows as an aligned table: first those that several commands share, then each command's own. */
export function tableOf(rows: readonly EffectiveSetting[]): string {
  const lines = new Map<string, string[]>();
  for (const row of rows) {
    const line = lineOf(row, widthsOf(rows));
    lines.set(line, [...(lines.get(line) ?? []), row.command]);
  }
  const groups = new Map<string, string[]>();
  for (const [line, names] of lines) {
    const title = names.join(", ");
    groups.set(title, [...(groups.get(title) ?? []), line]);
  }
  return [...groups]
    .sort(([one], [other]) => other.split(",").length - one.split(",").length)
    .map(([title, group]) => [title, ...group, ""].join("\n"))
    .join("\n");
}

function widthsOf(rows: readonly EffectiveSetting[]) {
  return {
    key: Math.max(...rows.map(({ key }) => key.length)),
    value: Math.max(...rows.map(({ value }) => wordOf(value).length)),
  };
}

function lineOf(row: EffectiveSetting, widths: ReturnType<typeof widthsOf>): string {
  const { key, value, from, variable, onlyOnTerminal } = row;
  const origin = variable ?? (onlyOnTerminal ? `${from} (terminal only)` : from);
  return sanitize(`  ${key.padEnd(widths.key)}  ${wordOf(value).padEnd(widths.value)}  ${origin}`);
}

function wordOf(value: unknown): string {
  return value === null ? "-" : String(value);
}
