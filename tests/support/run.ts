import { run } from "../../src/cli/run.ts";
import { type FakeWorldOptions, fakeWorld } from "./fake-world.ts";

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in this process, in a fake world. */
export async function runProgram(
  argv: readonly string[],
  options: FakeWorldOptions = {},
): Promise<Outcome> {
  const world = fakeWorld(options);
  const code = await run(argv, world);
  return { code, out: world.out(), err: world.err() };
}
