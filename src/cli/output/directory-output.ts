import { access, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Failure } from "../../model/failure.ts";
import type { DoneOutcome, Outcome } from "../batch/outcome.ts";
import type { World } from "../world.ts";
import { fileNameOf } from "./file-name.ts";
import type { Frame } from "./frame.ts";
import type { OutcomeOutput } from "./output.ts";
import { startReplacement } from "./replacement.ts";
import { writeFailure } from "./write-failure.ts";

export interface DirectoryOptions {
  /** Of the files to write, with its dot. */
  readonly extension: string;
  /** Whether files that exist may be replaced. */
  readonly force: boolean;
  /** A run before this one was cut off; the file that it wrote last may not have been noted. */
  readonly isResumed: boolean;
  readonly newFrame: () => Frame;
}

/**
 * One file an article, named after its source. No file that exists is replaced without `force`,
 * and two articles never share a name.
 */
export async function directoryOutput(
  directory: string,
  options: DirectoryOptions,
  world: World,
): Promise<OutcomeOutput> {
  await mkdir(directory, { recursive: true });
  const taken = new Set<string>();
  let isFirst = options.isResumed;
  return {
    async write(outcome) {
      if (outcome.kind === "failed") return outcome;
      const path = join(directory, fileNameOf(outcome.source, options.extension));
      const mayReplace = options.force || isFirst;
      const free = !taken.has(path) && (mayReplace || !(await exists(path)));
      isFirst = false;
      if (!free) return refusal({ code: "OUTPUT_EXISTS", source: path });
      taken.add(path);
      return writeOne(path, outcome, options, world);
    },
    close: async () => {},
    abandon: async () => {},
  };
}

async function writeOne(
  path: string,
  outcome: DoneOutcome,
  { newFrame }: DirectoryOptions,
  world: World,
): Promise<Outcome> {
  try {
    const frame = newFrame();
    const file = await startReplacement(path, world);
    await file.write(frame.next(outcome.text) + frame.end());
    await file.commit();
    return outcome;
  } catch (error) {
    return refusal(writeFailure(error, path));
  }
}

function refusal(failure: Failure): Outcome {
  return { kind: "failed", failure };
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
