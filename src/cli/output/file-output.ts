import type { World } from "../world.ts";
import type { Frame } from "./frame.ts";
import type { OutcomeOutput } from "./output.ts";
import { startReplacement } from "./replacement.ts";

/** All results in one file; where none came out well, the file stays as it was. */
export async function fileOutput(path: string, frame: Frame, world: World): Promise<OutcomeOutput> {
  const file = await startReplacement(path, world);
  let isWorthKeeping = false;
  let isDone = false;
  const finish = async (keep: boolean) => {
    if (isDone) return;
    isDone = true;
    await (keep ? file.commit() : file.discard());
  };
  return {
    async write(outcome) {
      if (outcome.text !== undefined) await file.write(frame.next(outcome.text));
      if (outcome.kind === "done") isWorthKeeping = true;
      return outcome;
    },
    async close() {
      await file.write(frame.end());
      await finish(isWorthKeeping);
    },
    abandon: () => finish(false),
  };
}
