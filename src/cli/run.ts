import type { Command } from "commander";
import { readPackageVersion } from "../assets/package-root.ts";
import { isCommand, VERSION_FLAGS, withCommand } from "./arguments.ts";
import { commands } from "./commands/registry.ts";
import { settle } from "./config/settle.ts";
import { EXIT, type ExitCode, exitCodeOf } from "./exit-code.ts";
import { failureOf } from "./failure-of.ts";
import { withLinkStyle } from "./options/links.ts";
import { createProgram, type LoadedCommand, loadWholeProgram } from "./program.ts";
import { note, reportFailure } from "./report.ts";
import { parseLine } from "./usage-error.ts";
import type { World } from "./world.ts";

/**
 * The program: arguments and a world in, an exit code out.
 * @param argv What stands after the program's name.
 */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  try {
    return await dispatch(withLinkStyle(withCommand(argv, world)), world);
  } catch (error) {
    if (argv.includes("--debug") && error instanceof Error) await note(String(error.stack), world);
    const failure = failureOf(error);
    await reportFailure(failure, world);
    return exitCodeOf(failure.code);
  }
}

async function dispatch(argv: readonly string[], world: World): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  const output: string[] = [];
  const loadProgram = async () => listen(await loadWholeProgram(), output);
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
    await parseLine(program, argv);
  } finally {
    if (output.length > 0) await world.stdout.write(output.join(""));
  }
  return exitCode;
}

async function loadCommand(name: string | undefined): Promise<LoadedCommand[]> {
  return isCommand(name) ? [{ name, module: await commands[name].load() }] : [];
}

/** Help and version are collected; what commander would say of errors is said once, by us. */
function listen(program: Command, output: string[]): Command {
  for (const command of [program, ...program.commands]) {
    command.configureOutput({
      writeOut: (text) => output.push(text),
      writeErr: () => {},
    });
  }
  return program;
}
