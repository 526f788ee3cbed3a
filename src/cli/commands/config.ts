import { existsSync } from "node:fs";
import type { Command } from "commander";
import { pick } from "../../model/registry.ts";
import { nearest } from "../../renderers/failure.ts";
import { sanitize } from "../../renderers/sanitize.ts";
import type { Invocation } from "../command.ts";
import { refuseConfig } from "../config/config-error.ts";
import { type ConfigLocation, locateConfig, readConfig } from "../config/config-file.ts";
import { type EffectiveSetting, effectiveSettings, tableOf } from "../config/effective-settings.ts";
import { isConfigurable, settableOf, variableOf } from "../config/keys.ts";
import { EXIT } from "../exit-code.ts";
import { addExamples } from "../help.ts";
import type { Host } from "../host.ts";
import { debugOption } from "../options/terminal.ts";
import { parseLine } from "../parse-line.ts";
import { note } from "../report.ts";

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
  const { operands, options, host, loadProgram } = invocation;
  const location = locateConfig(host.env);
  if (options.path) {
    await host.stdout.write(`${(location ?? refuseMissingLocation(host)).path}\n`);
    return EXIT.ok;
  }
  const program = await loadProgram();
  const commands = await commandsOf(program, operands);
  if (commands.length === 0) return EXIT.ok;
  const isThere = location !== undefined && (location.isNamed || existsSync(location.path));
  const file = isThere ? await readConfig(location) : undefined;
  const settings = await effectiveSettings(commands, file, host);
  await noteMisspelt(program, host);
  await host.stdout.write(
    options.json ? documentOf(location, isThere, settings) : pageOf(location, isThere, settings),
  );
  return EXIT.ok;
}

/** The commands to print: all, or the one of the command line; none if that line asks for help. */
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
  settings: readonly EffectiveSetting[],
): string {
  const path = location?.path ?? null;
  return `${JSON.stringify({ file: { path, read: isRead }, settings }, null, 2)}\n`;
}

function pageOf(
  location: ConfigLocation | undefined,
  isRead: boolean,
  settings: readonly EffectiveSetting[],
): string {
  const path = location === undefined ? "no configuration file" : sanitize(location.path);
  const remark = location === undefined || isRead ? "" : " (does not exist)";
  return `${path}${remark}\n\n${tableOf(settings)}`;
}

function refuseMissingLocation({ env }: Host): never {
  return env.SUMMIT_READER_CONFIG === ""
    ? refuseConfig("SUMMIT_READER_CONFIG", "is empty, so there is no configuration file")
    : refuseConfig("configuration file", "cannot be located: HOME is not set");
}

/** Notes variables that look like misspelt settings; otherwise they would be ignored in silence. */
async function noteMisspelt({ commands }: Command, host: Host): Promise<void> {
  const settable = commands.filter(isConfigurable).flatMap(settableOf);
  const keys = ["config", ...settable.map(({ key }) => key)];
  const known = keys.map(variableOf);
  for (const name of Object.keys(host.env)) {
    const ending = /^SUMMIT_READER_(.+)/.exec(name)?.[1];
    if (ending === undefined || known.includes(name)) continue;
    const near = nearest(ending.replaceAll("_", "-"), keys);
    if (near)
      await note(`${name} is ignored: no such setting (did you mean ${variableOf(near)}?)`, host);
  }
}
