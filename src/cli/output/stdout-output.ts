import type { World } from "../world.ts";
import type { Frame } from "./frame.ts";
import type { OutcomeOutput } from "./output.ts";

/** Outcomes on standard output, each as soon as it is there. */
export function stdoutOutput(frame: Frame, { stdout }: World): OutcomeOutput {
  const print = async (text: string) => {
    if (text !== "") await stdout.write(text);
  };
  return {
    async write(outcome) {
      if (outcome.text !== undefined) await print(frame.next(outcome.text));
      return outcome;
    },
    close: () => print(frame.end()),
    abandon: async () => {},
  };
}
