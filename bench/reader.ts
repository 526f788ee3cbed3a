import { spawnSync } from "node:child_process";
import { join } from "node:path";

const BIN = join("bin", "summit-reader.js");

/** The command line of a command as a filter of JSON Lines. */
export function filterOf(command: string, jobs?: number): [string, ...string[]] {
  const threads = jobs === undefined ? [] : ["--jobs", String(jobs)];
  return [process.execPath, BIN, command, "--input", "jsonl", "--jsonl", ...threads];
}

/** How many worker threads to measure with: each of these, where the build can be told. */
export function jobChoices(): readonly (number | undefined)[] {
  const { stdout } = spawnSync(process.execPath, [BIN, "entities", "--help"], { encoding: "utf8" });
  return stdout.includes("--jobs") ? [1, 2] : [undefined];
}

/** A number of jobs, as part of a name. */
export function nameJobs(jobs: number | undefined): string {
  return jobs === undefined ? "" : ` -j ${jobs}`;
}
