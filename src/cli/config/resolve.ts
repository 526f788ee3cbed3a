import type { Command } from "commander";
import { ReaderError } from "../../model/failure.ts";
import { explainFailure } from "../../renderers/failure.ts";
import type { World } from "../world.ts";
import { complain, refuseConfig } from "./complaint.ts";
import { type ConfigFile, isRecord } from "./config-file.ts";
import { CONFIGURABLE } from "./configurable.ts";
import { FOR_TERMINALS, RIVALS, type Settable, settableOf, variableOf } from "./keys.ts";
import { parseValue, readVariable } from "./values.ts";

/** Where a value comes from, the strongest first. */
const LEVELS = ["flag", "environment", "file", "default"] as const;

/** An option, what it is, and who said so. */
export interface Setting extends Settable {
  readonly from: (typeof LEVELS)[number];
  readonly value: unknown;
}

/** What there is beside the flags. */
export interface Surroundings {
  /** Our own variables; none is the usual case, and costs nothing. */
  readonly variables: World["env"] | undefined;
  readonly file: ConfigFile | undefined;
  /** Whether results go to a terminal. */
  readonly toTerminal: boolean;
}

/**
 * Every option of a command that can be set: its flag, else the environment, else the file, where the
 * command's own section is stronger than the top, else the default.
 * @throws ReaderError `BAD_CONFIG` for a value that the flag would not take.
 */
export async function resolveSettings(
  command: Command,
  surroundings: Surroundings,
): Promise<Setting[]> {
  const settings: Setting[] = [];
  for (const settable of settableOf(command)) {
    settings.push(
      flagOf(settable, command) ??
        fromVariable(settable, surroundings) ??
        (await fromFile(settable, command.name(), surroundings)) ??
        defaultOf(settable, command),
    );
  }
  return putRivalsAside(settings);
}

function flagOf(settable: Settable, command: Command): Setting | undefined {
  const source = command.getOptionValueSource(settable.attribute);
  if (source === undefined || source === "default") return undefined;
  return { ...settable, from: "flag", value: command.getOptionValue(settable.attribute) };
}

function fromVariable(settable: Settable, { variables }: Surroundings): Setting | undefined {
  const name = variables && variableOf(settable.key);
  const text = name && variables[name];
  if (!text) return undefined;
  try {
    return { ...settable, from: "environment", value: readVariable(settable, text) };
  } catch (error) {
    return refuseConfig(name, reasonOf(error));
  }
}

async function fromFile(
  settable: Settable,
  command: string,
  { file, toTerminal }: Surroundings,
): Promise<Setting | undefined> {
  if (!file || (!toTerminal && FOR_TERMINALS.has(settable.key))) return undefined;
  const keys = findKey(file, command, settable.key);
  if (!keys) return undefined;
  try {
    return { ...settable, from: "file", value: parseValue(settable, valueAt(file, keys)) };
  } catch (error) {
    return complain(file, { keys, why: `"${settable.key}": ${reasonOf(error)}` });
  }
}

function defaultOf(settable: Settable, command: Command): Setting {
  return { ...settable, from: "default", value: command.getOptionValue(settable.attribute) };
}

/** Where a key stands: in the command's section, else at the top, where commands' names are sections. */
function findKey({ content }: ConfigFile, command: string, key: string): string[] | undefined {
  const section = content[command];
  if (isRecord(section) && Object.hasOwn(section, key)) return [command, key];
  return Object.hasOwn(content, key) && !Object.hasOwn(CONFIGURABLE, key) ? [key] : undefined;
}

function valueAt({ content }: ConfigFile, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((place, key) => (isRecord(place) ? place[key] : undefined), content);
}

function reasonOf(error: unknown): string {
  if (error instanceof ReaderError) return explainFailure(error.failure);
  throw error;
}

/** `--words 60` asks for 60 words, however many sentences the file has for other days. */
function putRivalsAside(settings: readonly Setting[]): Setting[] {
  const rivals = settings.filter(({ key }) => RIVALS.includes(key));
  const strongest = LEVELS.find((level) => rivals.some(({ from }) => from === level));
  return settings.map((setting) =>
    RIVALS.includes(setting.key) && setting.from !== strongest
      ? { ...setting, from: "default", value: undefined }
      : setting,
  );
}
