import type { Failure } from "../model/failure.ts";
import { explainFailure } from "../renderers/failure.ts";
import { sanitize } from "../renderers/sanitize.ts";
import type { World } from "./world.ts";

const NAME = "summit-reader";

/** A failure as one line on standard error. */
export async function reportFailure(failure: Failure, { stderr }: World): Promise<void> {
  await stderr.write(`${NAME}: ${explainFailure(failure)}\n`);
}

/** A message that is no error, on standard error. */
export async function note(message: string, { stderr }: World): Promise<void> {
  await stderr.write(`${NAME}: ${sanitize(message)}\n`);
}
