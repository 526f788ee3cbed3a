import type { World } from "../world.ts";
import type { Frame } from "./frame.ts";
import type { ResultOutput } from "./output.ts";
import { startReplacement } from "./replacement.ts";

/** All results in one file; where none came out well, the file stays as it was. */
export async function fileOutput(path: string, frame: Frame, world: World): Promise<ResultOutput> {
  const file = await startReplacement(path, world);
  let isWorthKeeping = false;
  let isDone = false;
  const finish = async (keep: boolean) => {
    if (isDone) return;
    isDone = true;
    await (keep ? file.commit() : file.discard());
  };
  return {
    async write(result) {
      await file.write(await frame.next(result));
      if (result.kind !== "failure") isWorthKeeping = true;
      return result;
    },
    async close() {
      await file.write(frame.end());
      await finish(isWorthKeeping);
    },
    abandon: () => finish(false),
  };
}
