import { existsSync } from "node:fs";
import type { Command } from "commander";
import { pick } from "../../model/registry.ts";
import { nearest } from "../../renderers/failure.ts";
import { sanitize } from "../../renderers/sanitize.ts";
import { refuseConfig } from "../config/complaint.ts";
import { isConfigurable, settableOf, variableOf } from "../config/keys.ts";
import { type ConfigLocation, locateConfig } from "../config/location.ts";
import { readConfig } from "../config/read-config.ts";
import { type InForce, surveySettings, tableOf } from "../config/survey.ts";
import { EXIT } from "../exit-code.ts";
import { addExamples } from "../help.ts";
import { debugOption } from "../options/terminal.ts";
import { note } from "../report.ts";
import { parseLine } from "../usage-error.ts";
import type { World } from "../world.ts";
import type { Invocation } from "./command.ts";

interface ConfigOptions {
  readonly json?: boolean;
  readonly path?: boolean;
}

export function configure(command: Command): void {
  command
    .argument("[line...]", "a command line; prints the settings it would run with")
    .passThroughOptions()
    .option("--json", "print as JSON")
    .option("--path", "print the path of the configuration file, whether or not it exists")
    .addOption(debugOption());
  addExamples(
    command,
    `
summit-reader config
summit-reader config summary --words 60
summit-reader config --json | jq '.settings[] | select(.from == "file")'
$EDITOR "$(summit-reader config --path)"`,
  );
}

export async function run(invocation: Invocation<ConfigOptions>) {
  const { operands, options, world, loadProgram } = invocation;
  const location = locateConfig(world.env);
  if (options.path) {
    await world.stdout.write(`${(location ?? refuseNowhere(world)).path}\n`);
    return EXIT.ok;
  }
  const program = await loadProgram();
  const commands = await commandsOf(program, operands);
  if (commands.length === 0) return EXIT.ok;
  const isThere = location !== undefined && (location.isNamed || existsSync(location.path));
  const file = isThere ? await readConfig(location) : undefined;
  const settings = await surveySettings(commands, file, world);
  await noteMisspelt(program, world);
  await world.stdout.write(
    options.json ? documentOf(location, isThere, settings) : pageOf(location, isThere, settings),
  );
  return EXIT.ok;
}

/** The commands to tell of: all, or the one of the line, which is parsed; none where it asks for help. */
async function commandsOf(program: Command, line: readonly string[]): Promise<Command[]> {
  const commands = program.commands.filter(isConfigurable);
  const [name] = line;
  if (name === undefined) return commands;
  const byName = Object.fromEntries(commands.map((command) => [command.name(), command]));
  const command = pick(byName, name, "command");
  return (await parseLine(program, line)) ? [command] : [];
}

function documentOf(
  location: ConfigLocation | undefined,
  isRead: boolean,
  settings: readonly InForce[],
): string {
  const path = location?.path ?? null;
  return `${JSON.stringify({ file: { path, read: isRead }, settings }, null, 2)}\n`;
}

function pageOf(
  location: ConfigLocation | undefined,
  isRead: boolean,
  settings: readonly InForce[],
): string {
  const path = location === undefined ? "no configuration file" : sanitize(location.path);
  const remark = location === undefined || isRead ? "" : " (does not exist)";
  return `${path}${remark}\n\n${tableOf(settings)}`;
}

function refuseNowhere({ env }: World): never {
  return env.SUMMIT_READER_CONFIG === ""
    ? refuseConfig("SUMMIT_READER_CONFIG", "is empty, so there is no configuration file")
    : refuseConfig("configuration file", "cannot be located: HOME is not set");
}

/** A variable that is almost one of ours sets nothing, and nobody would say so. */
async function noteMisspelt({ commands }: Command, world: World): Promise<void> {
  const settable = commands.filter(isConfigurable).flatMap(settableOf);
  const keys = ["config", ...settable.map(({ key }) => key)];
  const known = keys.map(variableOf);
  for (const name of Object.keys(world.env)) {
    const ending = /^SUMMIT_READER_(.+)/.exec(name)?.[1];
    if (ending === undefined || known.includes(name)) continue;
    const near = nearest(ending.replaceAll("_", "-"), keys);
    if (near)
      await note(`${name} is ignored: no such setting (did you mean ${variableOf(near)}?)`, world);
  }
}
