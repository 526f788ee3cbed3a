import type { Command } from "commander";
import type { LazyEntry } from "../../model/registry.ts";
import type { ExitCode } from "../exit-code.ts";
import type { World } from "../world.ts";

/** What a command is called with. */
export interface Invocation<Options> {
  /** The operands: sources, or what the command takes. */
  readonly operands: readonly string[];
  readonly options: Options;
  readonly world: World;
  /** The whole program, every command's options with it; for commands that tell about the program. */
  readonly loadProgram: () => Promise<Command>;
}

export interface CommandModule {
  /** Adds the command's arguments, options and examples. */
  configure(command: Command): void;
  // biome-ignore lint/suspicious/noExplicitAny: each command knows the options that it configured
  run(invocation: Invocation<any>): Promise<ExitCode>;
}

export type CommandEntry = LazyEntry<CommandModule>;
