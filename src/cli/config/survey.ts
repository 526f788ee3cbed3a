import type { Command } from "commander";
import { sanitize } from "../../renderers/sanitize.ts";
import type { World } from "../world.ts";
import type { ConfigFile } from "./config-file.ts";
import { FOR_TERMINALS, isConfigurable, ownVariables, variableOf } from "./keys.ts";
import { resolveSettings, type Setting } from "./resolve.ts";

/** One option of one command, as it is in force. */
export interface InForce {
  readonly command: string;
  readonly key: string;
  /** `null` where nothing is said and there is no default. */
  readonly value: unknown;
  readonly from: Setting["from"];
  /** The environment variable, where the value comes from one. */
  readonly variable?: string;
  /** Where the value does not hold in a pipe or a file. */
  readonly onlyOnTerminal?: true;
}

/** What is in force for every command of these that can be configured; results are to go to a terminal. */
export async function surveySettings(
  commands: readonly Command[],
  file: ConfigFile | undefined,
  { env }: World,
): Promise<InForce[]> {
  const rows: InForce[] = [];
  for (const command of commands.filter(isConfigurable)) {
    const isAlone = command.getOptionValue("config") === false;
    const surroundings = isAlone
      ? { variables: undefined, file: undefined }
      : { variables: ownVariables(env), file };
    const settings = await resolveSettings(command, { ...surroundings, toTerminal: true });
    rows.push(...settings.map((setting) => rowOf(command.name(), setting)));
  }
  return rows;
}

function rowOf(command: string, setting: Setting): InForce {
  const { key, from, value = unsaid(setting) } = setting;
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

/** A switch that nobody has touched is off; one that can be turned both ways is undecided. */
function unsaid({ positive, negative }: Setting): false | null {
  const isSwitch = positive?.required === false && positive.optional === false;
  return isSwitch && !negative ? false : null;
}

/** Rows as an aligned table: first what is the same for several commands, then what is one's own. */
export function tableOf(rows: readonly InForce[]): string {
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

function widthsOf(rows: readonly InForce[]) {
  return {
    key: Math.max(...rows.map(({ key }) => key.length)),
    value: Math.max(...rows.map(({ value }) => wordOf(value).length)),
  };
}

function lineOf(row: InForce, widths: ReturnType<typeof widthsOf>): string {
  const { key, value, from, variable, onlyOnTerminal } = row;
  const who = variable ?? (onlyOnTerminal ? `${from} (terminal only)` : from);
  return sanitize(`  ${key.padEnd(widths.key)}  ${wordOf(value).padEnd(widths.value)}  ${who}`);
}

function wordOf(value: unknown): string {
  return value === null ? "-" : String(value);
}
