import { statSync } from "node:fs";
import type { Command } from "commander";
import { ReaderError } from "../../model/failure.ts";
import { explainFailure } from "../../renderers/failure.ts";
import type { Host } from "../host.ts";
import { refuseConfig, refuseKey } from "./config-error.ts";
import { type ConfigFile, type ConfigLocation, locateConfig, readConfig } from "./config-file.ts";
import { CONFIGURABLE } from "./configurable.ts";
import {
  EXCLUSIVE,
  FOR_TERMINALS,
  isConfigurable,
  ownVariables,
  type Settable,
  settableOf,
  variableOf,
} from "./keys.ts";
import { isRecord, parseValue, readVariable } from "./values.ts";

/**
 * Fills a parsed command's options from the environment and the configuration file. Flags win.
 * Without variables and a file, this costs one look at the file system.
 * @throws ReaderError `BAD_CONFIG`.
 */
export async function resolveOptions(command: Command, host: Host): Promise<unknown> {
  if (!isConfigurable(command) || command.getOptionValue("config") === false) return command.opts();
  const location = locateConfig(host.env);
  const file = location && isPresent(location) ? await readConfig(location) : undefined;
  const variables = ownVariables(host.env);
  if (!file && !variables) return command.opts();
  const { output = "-" } = command.opts();
  const toTerminal = output === "-" && host.stdout.isTerminal;
  const settings = await resolveSettings(command, { variables, file, toTerminal });
  for (const { attribute, value, from } of settings) {
    if (from === "flag" || from === "default") continue;
    command.setOptionValueWithSource(attribute, value, from);
  }
  return command.opts();
}

/** Whether there is a file to read, or an error to report. */
function isPresent({ path, isNamed }: ConfigLocation): boolean {
  try {
    return isNamed || statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

/** Origins of a value, in order of precedence. */
const ORIGINS = ["flag", "environment", "file", "default"] as const;

/** An option with its value and origin. */
export interface Setting extends Settable {
  readonly from: (typeof ORIGINS)[number];
  readonly value: unknown;
}

/** Sources of settings besides the flags. */
export interface SettingSources {
  /** The program's own variables; usually none are set. */
  readonly variables: Host["env"] | undefined;
  readonly file: ConfigFile | undefined;
  /** Whether results go to a terminal. */
  readonly toTerminal: boolean;
}

/**
 * Resolves every configurable option of a command. The first one set wins: the flag, the environment,
 * the command's section of the file, the file's top level, the default.
 * @throws ReaderError `BAD_CONFIG` for a value that the flag would reject.
 */
export async function resolveSettings(
  command: Command,
  sources: SettingSources,
): Promise<Setting[]> {
  const settings: Setting[] = [];
  for (const settable of settableOf(command)) {
    settings.push(
      flagOf(settable, command) ??
        fromVariable(settable, sources) ??
        (await fromFile(settable, command.name(), sources)) ??
        defaultOf(settable, command),
    );
  }
  return dropReplaced(settings);
}

function flagOf(settable: Settable, command: Command): Setting | undefined {
  const source = command.getOptionValueSource(settable.attribute);
  if (source === undefined || source === "default") return undefined;
  return { ...settable, from: "flag", value: command.getOptionValue(settable.attribute) };
}

function fromVariable(settable: Settable, { variables }: SettingSources): Setting | undefined {
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
  { file, toTerminal }: SettingSources,
): Promise<Setting | undefined> {
  if (!file || (!toTerminal && FOR_TERMINALS.has(settable.key))) return undefined;
  const keys = findKey(file, command, settable.key);
  if (!keys) return undefined;
  try {
    return { ...settable, from: "file", value: parseValue(settable, valueAt(file, keys)) };
  } catch (error) {
    return refuseKey(file, { keys, why: `"${settable.key}": ${reasonOf(error)}` });
  }
}

function defaultOf(settable: Settable, command: Command): Setting {
  return { ...settable, from: "default", value: command.getOptionValue(settable.attribute) };
}

/** The path to a key: in the command's section, or else at the top level. */
function findKey({ content }: ConfigFile, command: string, key: string): string[] | undefined {
  const section = content[command];
  if (isRecord(section) && Object.hasOwn(section, key)) return [command, key];
  return Object.hasOwn(content, key) && !Object.hasOwn(CONFIGURABLE, key) ? [key] : undefined;
}

function valueAt({ content }: ConfigFile, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((node, key) => (isRecord(node) ? node[key] : undefined), content);
}

function reasonOf(error: unknown): string {
  if (error instanceof ReaderError) return explainFailure(error.failure);
  throw error;
}

/** Drops the exclusive options that a stronger one replaces: `--words 60` beats `sentences` in the file. */
function dropReplaced(settings: readonly Setting[]): Setting[] {
  const exclusive = settings.filter(({ key }) => EXCLUSIVE.includes(key));
  const strongest = ORIGINS.find((level) => exclusive.some(({ from }) => from === level));
  return settings.map((setting) =>
    EXCLUSIVE.includes(setting.key) && setting.from !== strongest
      ? { ...setting, from: "default", value: undefined }
      : setting,
  );
}
