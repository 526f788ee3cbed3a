import { run } from "../../src/cli/main.ts";
import { type FakeHostOptions, fakeHost } from "./fake-host.ts";

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in this process, in a host of its own. */
export async function runProgram(
  argv: readonly string[],
  options: FakeHostOptions = {},
): Promise<Outcome> {
  const host = fakeHost(options);
  const code = await run(argv, host);
  return { code, out: host.out(), err: host.err() };
}
