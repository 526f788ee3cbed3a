import { readFile } from "node:fs/promises";
import { ReaderError } from "../model/failure.ts";
import { decode } from "../parsers/encoding/decode.ts";
import { SAMPLE, STDIN } from "../sources/reference.ts";
import type { NetworkSettings, SourceContext } from "../sources/source.ts";
import { systemFailure } from "../sources/system-failure.ts";
import type { Host } from "./host.ts";
import { articleExtensions, type InputOptions } from "./options/input.ts";
import type { LimitOptions } from "./options/limits.ts";
import type { MessageOptions } from "./options/terminal.ts";
import { refuse } from "./options/values.ts";
import { note } from "./report.ts";

/**
 * The references a command was given. Without any, it reads standard input if that has data, or else
 * the article that comes with the program, and says so in a note.
 */
export async function referencesOf(
  operands: readonly string[],
  { quiet, from }: InputOptions & MessageOptions,
  host: Host,
): Promise<readonly string[]> {
  if (from !== undefined) {
    if (operands.length > 0) refuse("give sources or --from, not both");
    return readReferences(from, host);
  }
  if (operands.length > 0) return operands;
  if (host.stdin.kind === "data") return [STDIN];
  if (!quiet) await note("no source given: using the article that comes with the program", host);
  return [SAMPLE];
}

/**
 * Reads a list of references, one per line, without blank lines and surrounding white space.
 * @throws ReaderError if the list cannot be read.
 */
async function readReferences(path: string, host: Host): Promise<readonly string[]> {
  const bytes = path === STDIN ? await readStdin(host) : await readList(path);
  return new TextDecoder()
    .decode(bytes)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

async function readStdin({ stdin }: Host): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stdin.bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function readList(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new ReaderError(systemFailure(error, path));
  }
}

/**
 * What the sources need from the options and the host.
 * @param isOutput Whether the run writes a file, which a directory that holds it then skips.
 */
export function sourceContext(
  options: InputOptions & LimitOptions,
  host: Host,
  isOutput?: SourceContext["isOutput"],
): SourceContext {
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
    stdin: { [Symbol.asyncIterator]: () => host.stdin.bytes[Symbol.asyncIterator]() },
    input,
    maxBytes,
    maxLineBytes,
    extensions: articleExtensions(),
    recursive,
    glob,
    listed: from !== undefined,
    isOutput,
    network: networkSettings(options, host),
    decode: (content, source, label) => decode(content, source, { forced: encoding, label }),
  };
}

function networkSettings(
  { timeout, userAgent, allowPrivate }: LimitOptions,
  { env }: Host,
): NetworkSettings {
  return { timeout: timeout * 1000, userAgent, allowPrivate, env };
}
