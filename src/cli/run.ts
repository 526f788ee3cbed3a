import { type Command, CommanderError } from "commander";
import { readPackageVersion } from "../assets/package-root.ts";
import { isCommand, VERSION_FLAGS, withCommand } from "./arguments.ts";
import { commands } from "./commands/registry.ts";
import { settle } from "./config/settle.ts";
import { EXIT, type ExitCode, exitCodeOf } from "./exit-code.ts";
import { failureOf } from "./failure-of.ts";
import { createProgram, type LoadedCommand } from "./program.ts";
import { note, reportFailure } from "./report.ts";
import type { World } from "./world.ts";

/**
 * The program: arguments and a world in, an exit code out.
 * @param argv What stands after the program's name.
 */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  try {
    return await dispatch(withCommand(argv, world), world);
  } catch (error) {
    if (error instanceof CommanderError) return commanderExit(error, world);
    if (argv.includes("--debug") && error instanceof Error) await note(String(error.stack), world);
    const failure = failureOf(error);
    await reportFailure(failure, world);
    return exitCodeOf(failure.code);
  }
}

async function dispatch(argv: readonly string[], world: World): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  const output: string[] = [];
  const loadProgram = async () => {
    const { loadWholeProgram } = await import("./whole-program.ts");
    return listen(await loadWholeProgram(), output);
  };
  const program = createProgram(
    await loadCommand(argv[0]),
    VERSION_FLAGS.includes(argv[0] ?? "") ? readPackageVersion() : "",
    async ({ module }, command) => {
      const options = await settle(command, world);
      exitCode = await module.run({ operands: command.args, options, world, loadProgram });
    },
  );
  listen(program, output);
  try {
    await program.parseAsync(argv, { from: "user" });
  } finally {
    if (output.length > 0) await world.stdout.write(output.join(""));
  }
  return exitCode;
}

async function loadCommand(name: string | undefined): Promise<LoadedCommand[]> {
  return isCommand(name) ? [{ name, module: await commands[name].load() }] : [];
}

/** Help and version are collected; usage errors come back as CommanderError, whose message we print. */
function listen(program: Command, output: string[]): Command {
  for (const command of [program, ...program.commands]) {
    command.configureOutput({
      writeOut: (text) => output.push(text),
      writeErr: () => {},
    });
  }
  return program;
}

async function commanderExit(error: CommanderError, world: World): Promise<ExitCode> {
  if (error.exitCode === 0) return EXIT.ok;
  const message = error.message
    .replace(/^error: /, "")
    .replace(/\n\(Did you mean (.+?)\?\)/, " (did you mean $1?)");
  await reportFailure({ code: "USAGE", message }, world);
  return EXIT.usage;
}
