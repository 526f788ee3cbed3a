import { decode } from "../parsers/encoding/decode.ts";
import { SAMPLE, STDIN } from "../sources/registry.ts";
import type { NetworkSettings, SourceContext } from "../sources/source.ts";
import { articleExtensions } from "./article-extensions.ts";
import type { InputOptions } from "./options/input.ts";
import type { LimitOptions } from "./options/limits.ts";
import type { TerminalOptions } from "./options/terminal.ts";
import { refuse } from "./options/values.ts";
import { note } from "./report.ts";
import type { World } from "./world.ts";

/**
 * The references a command was given; with none, standard input where there is data, otherwise the
 * shipped article, and a note says so.
 */
export async function referencesOf(
  operands: readonly string[],
  { quiet, from }: Pick<InputOptions, "from"> & Pick<TerminalOptions, "quiet">,
  world: World,
): Promise<readonly string[]> {
  if (from !== undefined) {
    if (operands.length > 0) refuse("give sources or --from, not both");
    const { readReferences } = await import("./listed-references.ts");
    return readReferences(from, world);
  }
  if (operands.length > 0) return operands;
  if (world.stdin.kind === "data") return [STDIN];
  if (!quiet) await note("no source given: showing the article that comes with the program", world);
  return [SAMPLE];
}

/** What the sources need to know. */
export function sourceContext(options: InputOptions & LimitOptions, world: World): SourceContext {
  const {
    input,
    maxBytes,
    maxLineBytes = maxBytes,
    recursive = false,
    glob,
    encoding,
    from,
  } = options;
  return {
    stdin: { [Symbol.asyncIterator]: () => world.stdin.bytes[Symbol.asyncIterator]() },
    input,
    maxBytes,
    maxLineBytes,
    extensions: articleExtensions(),
    recursive,
    glob,
    listed: from !== undefined,
    network: networkSettings(options, world),
    decode: (content, source, label) => decode(content, source, { forced: encoding, label }),
  };
}

function networkSettings(
  { timeout, userAgent, allowPrivate }: LimitOptions,
  { env }: World,
): NetworkSettings {
  return { timeout: timeout * 1000, userAgent, allowPrivate, env };
}
