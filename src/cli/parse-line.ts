import { type Command, CommanderError } from "commander";
import { ReaderError } from "../model/failure.ts";
import { nearest } from "../renderers/failure.ts";
import { CONFIGURABLE } from "./config/configurable.ts";
import { allOptions } from "./help.ts";

/**
 * Parses a command line with commander, which throws for help and the version as well.
 * @returns `false` if the line asks for help or the version.
 * @throws ReaderError `USAGE` for a wrong line.
 */
export async function parseLine(program: Command, line: readonly string[]): Promise<boolean> {
  try {
    await program.parseAsync(line, { from: "user" });
    return true;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return false;
    const command = program.commands.find((candidate) => candidate.name() === line[0]);
    throw new ReaderError({ code: "USAGE", message: messageOf(error, command ?? program) });
  }
}

/** For an unknown option, the message names the commands that have it, or a similar option. */
function messageOf({ message }: CommanderError, command: Command): string {
  const flag = /^error: unknown option '(--[^'=]+)/.exec(message)?.[1];
  if (flag !== undefined) return `unknown option '${flag}'${hintFor(flag, command)}`;
  return message.replace(/^error: /, "");
}

function hintFor(flag: string, command: Command): string {
  const key = flag.slice("--".length);
  const owners = Object.keys(CONFIGURABLE).filter((name) => CONFIGURABLE[name]?.includes(key));
  if (owners.length > 0) return ` (an option of ${owners.join(" and ")})`;
  const own = flagsOf(command);
  const program = command.parent ? flagsOf(command.parent) : [];
  if (program.includes(flag)) return ` (use it alone: summit-reader ${flag})`;
  const near = nearest(flag, [...own, ...program]);
  return near ? ` (did you mean ${near}?)` : "";
}

function flagsOf(command: Command): string[] {
  return allOptions(command).map(({ long }) => long ?? "");
}
