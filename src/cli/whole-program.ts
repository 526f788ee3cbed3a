import type { Command } from "commander";
import { type CommandName, commands } from "./commands/registry.ts";
import { createProgram } from "./program.ts";

/** The program with every command's arguments and options; running a command of it does nothing. */
export async function loadWholeProgram(version = ""): Promise<Command> {
  const names = Object.keys(commands) as CommandName[];
  const loaded = await Promise.all(
    names.map(async (name) => ({ name, module: await commands[name].load() })),
  );
  return createProgram(loaded, version, async () => {});
}
