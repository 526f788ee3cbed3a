import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ReaderError } from "../../model/failure.ts";
import type { Host } from "../host.ts";
import { type Frame, type OutcomeOutput, writeFailure } from "./output.ts";

/** Writes all results to one file. If every article fails, an existing file stays as it was. */
export async function fileOutput(path: string, frame: Frame, host: Host): Promise<OutcomeOutput> {
  const file = await startReplacement(path, host);
  let hasResult = false;
  let isDone = false;
  const finish = async (keep: boolean) => {
    if (isDone) return;
    isDone = true;
    await (keep ? file.commit() : file.discard());
  };
  return {
    async write(outcome) {
      if (outcome.text !== undefined) await file.write(frame.next(outcome.text));
      if (outcome.kind === "done") hasResult = true;
      return outcome;
    },
    async close() {
      await file.write(frame.end());
      await finish(hasResult);
    },
    abandon: () => finish(false),
  };
}

/**
 * A file that replaces its target in one step. Until then it has a temporary name in the same folder,
 * and an interrupt deletes it.
 */
export interface Replacement {
  write(text: string): Promise<void>;
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/**
 * Starts replacing `path`, which need not exist.
 * @throws ReaderError `UNWRITABLE`, from this function and from the methods of its result.
 */
export async function startReplacement(path: string, host: Host): Promise<Replacement> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
  const file = await guarded(path, async () => open(temporary, "wx", await modeOf(path)));
  const forget = host.onInterrupt(() => rmSync(temporary, { force: true }));
  return {
    write: (text) => guarded(path, () => file.writeFile(text)),
    commit: () =>
      guarded(path, async () => {
        await file.sync();
        await file.close();
        await rename(temporary, path).catch(async (error) => {
          await rm(temporary, { force: true });
          throw error;
        });
        forget();
      }),
    discard: () =>
      guarded(path, async () => {
        await file.close();
        await rm(temporary, { force: true });
        forget();
      }),
  };
}

async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new ReaderError(writeFailure(error, path));
  }
}

async function modeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).mode;
  } catch {
    return 0o666;
  }
}
