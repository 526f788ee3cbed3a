import type { Command } from "commander";
import { wholeNumber, withChoices } from "./values.ts";

/** How many articles are worked through. */
export interface BatchOptions {
  /** Threads; `auto` is one per processor. */
  readonly jobs: number | "auto";
  /** A file that records finished inputs, so that a later run can continue. */
  readonly journal?: string;
  /** Whether a bad line of JSON Lines changes the exit code. */
  readonly strict?: boolean;
}

/** Adds the options for many articles. */
export function addBatchOptions(command: Command): Command {
  return command
    .optionsGroup("Batch:")
    .option(
      "-j, --jobs <count>",
      "process articles in parallel: a number of threads, or auto",
      jobsOf,
      1,
    )
    .option(
      "--journal <file>",
      "with -o: record finished articles; after a crash, the same command continues",
    )
    .option("--strict", "JSON Lines in and out: exit with 2 if any line failed");
}

const jobsOf = withChoices(["auto"], (value): number | "auto" =>
  value === "auto" ? value : wholeNumber("--jobs", 1)(value),
);
