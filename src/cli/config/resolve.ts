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
  readonly env: World["env"];
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
    settings.push(await resolve(settable, command, surroundings));
  }
  return putRivalsAside(settings);
}

async function resolve(
  settable: Settable,
  command: Command,
  { env, file, toTerminal }: Surroundings,
): Promise<Setting> {
  const { key, attribute } = settable;
  const value = command.getOptionValue(attribute);
  const source = command.getOptionValueSource(attribute);
  if (source !== undefined && source !== "default") return { ...settable, from: "flag", value };
  const variable = variableOf(key);
  const text = variable && env[variable];
  if (text)
    return { ...settable, from: "environment", value: fromVariable(settable, variable, text) };
  const keys =
    file && (toTerminal || !FOR_TERMINALS.has(key)) && findKey(file, command.name(), key);
  if (!keys) return { ...settable, from: "default", value };
  return { ...settable, from: "file", value: await fromFile(settable, file, keys) };
}

function fromVariable(settable: Settable, variable: string, text: string): unknown {
  try {
    return readVariable(settable, text);
  } catch (error) {
    return refuseConfig(variable, reasonOf(error));
  }
}

async function fromFile(
  settable: Settable,
  file: ConfigFile,
  keys: readonly string[],
): Promise<unknown> {
  try {
    return parseValue(settable, valueAt(file, keys));
  } catch (error) {
    return complain(file, { keys, why: `"${settable.key}": ${reasonOf(error)}` });
  }
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
