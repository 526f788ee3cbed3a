import { existsSync } from "node:fs";
import { ReaderError } from "../model/failure.ts";
import { isUrl, SAMPLE, STDIN } from "../sources/reference.ts";
import { IMPLIED_COMMAND } from "./command.ts";
import { type CommandName, commands } from "./commands/registry.ts";
import type { Host } from "./host.ts";
import { topics } from "./topics/registry.ts";

/** The flags that print the version. */
export const VERSION_FLAGS: readonly string[] = ["-V", "--version"];

const PROGRAM_FLAGS = ["-h", "--help", ...VERSION_FLAGS];

/**
 * Puts the command first: `FILE` becomes `show FILE`, `help X` becomes `X --help`. Without arguments,
 * the program shows standard input if it has data, or else prints the help.
 * @throws ReaderError `UNKNOWN_CHOICE` for a word that is neither a command nor a file.
 */
export function withCommand(argv: readonly string[], host: Host): string[] {
  const [first, ...rest] = argv;
  if (first === undefined) return host.stdin.kind === "data" ? [IMPLIED_COMMAND] : ["--help"];
  if (first === "help") return withHelp(rest[0]);
  if (isCommand(first) || PROGRAM_FLAGS.includes(first)) return [...argv];
  if (first.startsWith("-") || isSource(first)) return [IMPLIED_COMMAND, ...argv];
  throw new ReaderError({
    code: "UNKNOWN_CHOICE",
    what: "command or file",
    name: first,
    choices: Object.keys(commands),
  });
}

function withHelp(about: string | undefined): string[] {
  if (about === undefined) return ["--help"];
  if (isCommand(about)) return [about, "--help"];
  if (about.startsWith("-") || Object.hasOwn(topics, about)) return ["help", about];
  throw new ReaderError({
    code: "UNKNOWN_CHOICE",
    what: "command or topic",
    name: about,
    choices: [...Object.keys(commands), ...Object.keys(topics)],
  });
}

/** Whether a word is a command's name. */
export function isCommand(word: string | undefined): word is CommandName {
  return word !== undefined && Object.hasOwn(commands, word);
}

function isSource(word: string): boolean {
  return word === STDIN || word === SAMPLE || isUrl(word) || existsSync(word);
}
