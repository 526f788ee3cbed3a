import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ReaderError } from "../../model/failure.ts";
import type { World } from "../world.ts";
import { writeFailure } from "./write-failure.ts";

/**
 * A file in the making: written under another name beside its target, then put in its place in one
 * step, so that nobody ever sees half of it. An interrupt takes it away.
 */
export interface Replacement {
  write(text: string): Promise<void>;
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/**
 * Starts the replacement of `path`, which need not exist.
 * @throws ReaderError `UNWRITABLE`, here and from everything that is done with it.
 */
export async function startReplacement(path: string, world: World): Promise<Replacement> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
  const file = await guarded(path, async () => open(temporary, "wx", await modeOf(path)));
  const forget = world.onInterrupt(() => rmSync(temporary, { force: true }));
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
