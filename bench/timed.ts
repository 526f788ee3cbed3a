import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { devNull } from "node:os";

/** A command to be timed; its streams are files. */
export interface TimedCommand {
  readonly command: readonly [string, ...string[]];
  readonly stdin?: string;
  readonly stdout?: string;
  /** Where messages go; read back when the command fails. */
  readonly stderr?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Seconds: by the wall clock, and of the processors by it and all its children. */
export interface TimedRun {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** The errors' file is the first argument, so that the shell's own report is alone on its stderr. */
const SCRIPT = `TIMEFORMAT='%3R %3U %3S'; errors=$1; shift; time "$@" 2>"$errors"`;

/**
 * Runs a command to its end.
 * @throws An error with the last line of its messages when it fails.
 */
export function runTimed(timed: TimedCommand): TimedRun {
  const { command, stdin = devNull, stdout = devNull, stderr = devNull, env } = timed;
  const [input, output] = [openSync(stdin, "r"), openSync(stdout, "w")];
  const run = spawnSync("bash", ["-c", SCRIPT, "bash", stderr, ...command], {
    stdio: [input, output, "pipe"],
    encoding: "utf8",
    env: env ?? process.env,
  });
  closeSync(input);
  closeSync(output);
  if (run.status !== 0) {
    const messages = stderr === devNull ? "" : readFileSync(stderr, "utf8").trim();
    throw new Error(`${command.join(" ")}: exit ${run.status}: ${lastError(messages)}`);
  }
  const [seconds = 0, user = 0, system = 0] = (run.stderr.trim().split("\n").at(-1) ?? "")
    .split(" ")
    .map(Number);
  return { seconds, cpuSeconds: user + system };
}

/** The line that says it, where Node or Python shows more. */
function lastError(messages: string): string | undefined {
  const lines = messages.split("\n");
  return lines.findLast((line) => /^\S*Error\b/.test(line)) ?? lines.at(-1);
}
