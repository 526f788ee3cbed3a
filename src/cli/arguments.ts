import { existsSync } from "node:fs";
import { ReaderError } from "../model/failure.ts";
import { isAddress } from "../sources/reference.ts";
import { SAMPLE, STDIN } from "../sources/registry.ts";
import { type CommandName, commands } from "./commands/registry.ts";
import { IMPLIED_COMMAND } from "./implied-command.ts";
import { topics } from "./topics/registry.ts";
import type { World } from "./world.ts";

/** What asks for the version; nothing else needs it. */
export const VERSION_FLAGS: readonly string[] = ["-V", "--version"];

const ABOUT_THE_PROGRAM = ["-h", "--help", ...VERSION_FLAGS];

/**
 * The arguments with their command in front: `FILE` is `show FILE`, `help X` is `X --help`, nothing
 * is the help, or `show` where data waits at standard input.
 * @throws ReaderError `UNKNOWN_CHOICE` for a word that is neither a command nor a file.
 */
export function withCommand(argv: readonly string[], world: World): string[] {
  const [first, ...rest] = argv;
  if (first === undefined) return world.stdin.kind === "data" ? [IMPLIED_COMMAND] : ["--help"];
  if (first === "help") return withHelp(rest[0]);
  if (isCommand(first) || ABOUT_THE_PROGRAM.includes(first)) return [...argv];
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
  return word === STDIN || word === SAMPLE || isAddress(word) || existsSync(word);
}
