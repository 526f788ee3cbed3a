import { Command } from "commander";
import type { CommandModule } from "./command.ts";
import { type CommandName, commands } from "./commands/registry.ts";
import { addExamples, addHelpAll, formatTerms, HELP_CONFIGURATION } from "./help.ts";
import { topics } from "./topics/registry.ts";

/** A command whose module has been loaded. */
export interface LoadedCommand {
  readonly name: CommandName;
  readonly module: CommandModule;
}

/** Called when the arguments name a command. */
export type CommandAction = (command: LoadedCommand, definition: Command) => Promise<void>;

/**
 * The command line with the loaded commands. With none loaded, it has every command's name and help
 * but no options, so that `--help` loads no command.
 */
export function createProgram(
  loaded: readonly LoadedCommand[],
  version: string,
  action: CommandAction,
): Command {
  const program = new Command("summit-reader")
    .description("Read articles in the terminal: the full text, a summary, the names.")
    .usage("<command> [source...] [options]")
    .version(version, "-V, --version", "print the version")
    .helpCommand(false)
    .helpOption("-h, --help", "print this help")
    .configureHelp(HELP_CONFIGURATION)
    .exitOverride()
    .enablePositionalOptions()
    .addHelpText("after", moreHelp);
  addExamples(program, EXAMPLES);
  for (const name of loaded.length > 0 ? loaded.map((command) => command.name) : NAMES) {
    const command = program.command(name).description(commands[name].help);
    const found = loaded.find((candidate) => candidate.name === name);
    if (found) addAction(command, found, action);
  }
  return program;
}

const NAMES = Object.keys(commands) as CommandName[];

function addAction(command: Command, loaded: LoadedCommand, action: CommandAction): void {
  addHelpAll(command);
  loaded.module.configure(command);
  command.optionsGroup("Options:");
  command.action(() => action(loaded, command));
}

const EXAMPLES = `
summit-reader show article.txt
summit-reader summary --words 60 article.txt
summit-reader entities --json article.txt | jq -r '.entities[].name'
cat article.txt | summit-reader summary`;

function moreHelp(): string {
  const terms = Object.entries(topics).map(([name, { help }]): [string, string] => [
    `summit-reader help ${name}`,
    help,
  ]);
  return `
Without a source, a command reads standard input, or else the article that comes
with the program. "summit-reader FILE" is short for "summit-reader show FILE".

More help:
${formatTerms([["summit-reader help summary", "a command's options, like summary --help"], ...terms])}`;
}

/** The program with every command's arguments and options. Its commands do nothing. */
export async function loadWholeProgram(version = ""): Promise<Command> {
  const loaded = await Promise.all(
    NAMES.map(async (name) => ({ name, module: await commands[name].load() })),
  );
  return createProgram(loaded, version, async () => {});
}
