import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { devNull } from "node:os";
import { join } from "node:path";

const BIN = join("bin", "summit-reader.js");

/** The command line that runs a command as a JSON Lines filter. */
export function filterOf(command: string, jobs?: number): [string, ...string[]] {
  const threads = jobs === undefined ? [] : ["--jobs", String(jobs)];
  return [process.execPath, BIN, command, "--input", "jsonl", "--jsonl", ...threads];
}

/** The numbers of worker threads to measure; only the default if the build has no `--jobs`. */
export function jobChoices(): readonly (number | undefined)[] {
  const { stdout } = spawnSync(process.execPath, [BIN, "entities", "--help"], { encoding: "utf8" });
  return stdout.includes("--jobs") ? [1, 2] : [undefined];
}

/** A number of jobs as a part of a figure's name. */
export function nameJobs(jobs: number | undefined): string {
  return jobs === undefined ? "" : ` -j ${jobs}`;
}

/** A command to time. Its streams are files. */
export interface TimedCommand {
  readonly command: readonly [string, ...string[]];
  readonly stdin?: string;
  readonly stdout?: string;
  /** Receives messages; read back if the command fails. */
  readonly stderr?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Wall-clock seconds, and processor seconds of the command with its children. */
export interface TimedRun {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** Takes the file for errors as its first argument: only the shell's timing report goes to stderr. */
const SCRIPT = `TIMEFORMAT='%3R %3U %3S'; errors=$1; shift; time "$@" 2>"$errors"`;

/**
 * Runs a command and times it.
 * @throws Error with the last line of its messages if it fails.
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

/** Finds the error's own line between the lines of a Node or Python traceback. */
function lastError(messages: string): string | undefined {
  const lines = messages.split("\n");
  return lines.findLast((line) => /^\S*Error\b/.test(line)) ?? lines.at(-1);
}
