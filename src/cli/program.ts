import { Command } from "commander";
import type { CommandModule } from "./commands/command.ts";
import { type CommandName, commands } from "./commands/registry.ts";

/** A command whose module has been loaded. */
export interface LoadedCommand {
  readonly name: CommandName;
  readonly module: CommandModule;
}

/** Called when the arguments name a command. */
export type CommandAction = (command: LoadedCommand, definition: Command) => Promise<void>;

const HELP_WIDTH = 80;

/**
 * The whole command line. Commands that are not in `loaded` stand there with their name and help
 * only, so that nothing is loaded that is not run.
 */
export function createProgram(
  loaded: readonly LoadedCommand[],
  version: string,
  action: CommandAction,
): Command {
  const program = new Command("summit-reader")
    .description("Read articles in the terminal: the full text, a summary, the names.")
    .usage("<command> [source...] [options]")
    .version(version, "-V, --version")
    .helpCommand("help [command]", "the help of a command")
    .configureHelp({ helpWidth: HELP_WIDTH })
    .exitOverride()
    .enablePositionalOptions()
    .addHelpText("after", EXAMPLES);
  for (const [name, { help }] of Object.entries(commands)) {
    const command = program.command(name).description(help);
    const found = loaded.find((candidate) => candidate.name === name);
    if (found) addAction(command, found, action);
  }
  return program;
}

function addAction(command: Command, loaded: LoadedCommand, action: CommandAction): void {
  loaded.module.configure(command);
  command.action(() => action(loaded, command));
}

const EXAMPLES = `
Examples:
  summit-reader show article.txt
  summit-reader summary --words 60 article.txt
  summit-reader entities --json article.txt | jq -r '.entities[].name'
  cat article.txt | summit-reader summary

With no source, a command reads standard input, or the article that comes with the program.
A word that is a file instead of a command is shown: summit-reader article.txt`;
