import { parsers } from "../parsers/registry.ts";
import { containers, SAMPLE, STDIN } from "../sources/registry.ts";
import type { SourceContext } from "../sources/source.ts";
import type { SharedOptions } from "./options.ts";
import { note } from "./report.ts";
import type { World } from "./world.ts";

/**
 * The references a command was given; with none, standard input where there is data, otherwise the
 * shipped article, and a note says so.
 */
export async function referencesOf(
  operands: readonly string[],
  { quiet }: SharedOptions,
  world: World,
): Promise<readonly string[]> {
  if (operands.length > 0) return operands;
  if (world.stdin.kind === "data") return [STDIN];
  if (!quiet) await note("no source given: this is the article that comes with the program", world);
  return [SAMPLE];
}

/** What the sources need to know. */
export function sourceContext({ input, maxBytes }: SharedOptions, world: World): SourceContext {
  return {
    stdin: { [Symbol.asyncIterator]: () => world.stdin.bytes[Symbol.asyncIterator]() },
    input,
    maxBytes,
    extensions: articleExtensions(),
  };
}

function articleExtensions(): string[] {
  const entries: readonly { readonly extensions: readonly string[] }[] = [
    ...Object.values(parsers),
    ...Object.values(containers),
  ];
  return entries.flatMap(({ extensions }) => extensions);
}
