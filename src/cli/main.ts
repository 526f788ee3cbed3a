import type { Command } from "commander";
import { readPackageVersion } from "../assets/package-root.ts";
import { isCommand, VERSION_FLAGS, withCommand } from "./arguments.ts";
import { commands } from "./commands/registry.ts";
import { resolveOptions } from "./config/resolve-options.ts";
import { EXIT, type ExitCode, exitCodeOf } from "./exit-code.ts";
import type { Host } from "./host.ts";
import { withLinkStyle } from "./options/links.ts";
import { parseLine } from "./parse-line.ts";
import { createProgram, type LoadedCommand, loadWholeProgram } from "./program.ts";
import { failureOf, note, reportFailure } from "./report.ts";

export { hostOf } from "./io.ts";

/**
 * Runs the program.
 * @param argv The arguments after the program's name.
 * @returns The exit code; it never rejects.
 */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  try {
    return await dispatch(withLinkStyle(withCommand(argv, host)), host);
  } catch (error) {
    if (argv.includes("--debug") && error instanceof Error) await note(String(error.stack), host);
    const failure = failureOf(error);
    await reportFailure(failure, host);
    return exitCodeOf(failure.code);
  }
}

async function dispatch(argv: readonly string[], host: Host): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  const output: string[] = [];
  const loadProgram = async () => captureOutput(await loadWholeProgram(), output);
  const program = createProgram(
    await loadCommand(argv[0]),
    VERSION_FLAGS.includes(argv[0] ?? "") ? readPackageVersion() : "",
    async ({ module }, command) => {
      const options = await resolveOptions(command, host);
      exitCode = await module.run({ operands: command.args, options, host, loadProgram });
    },
  );
  captureOutput(program, output);
  try {
    await parseLine(program, argv);
  } finally {
    if (output.length > 0) await host.stdout.write(output.join(""));
  }
  return exitCode;
}

async function loadCommand(name: string | undefined): Promise<LoadedCommand[]> {
  return isCommand(name) ? [{ name, module: await commands[name].load() }] : [];
}

/** Collects commander's help and version. Its error messages are dropped: `run` reports errors. */
function captureOutput(program: Command, output: string[]): Command {
  for (const command of [program, ...program.commands]) {
    command.configureOutput({
      writeOut: (text) => output.push(text),
      writeErr: () => {},
    });
  }
  return program;
}
