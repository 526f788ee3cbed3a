import type { World } from "../world.ts";
import type { Frame } from "./frame.ts";
import type { ResultOutput } from "./output.ts";

/** Results on standard output, each as soon as it is there. */
export function stdoutOutput(frame: Frame, { stdout }: World): ResultOutput {
  const print = async (text: string) => {
    if (text !== "") await stdout.write(text);
  };
  return {
    async write(result) {
      await print(await frame.next(result));
      return result;
    },
    close: () => print(frame.end()),
    abandon: async () => {},
  };
}
