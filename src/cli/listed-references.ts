import { readFile } from "node:fs/promises";
import { ReaderError } from "../model/failure.ts";
import { STDIN } from "../sources/registry.ts";
import { systemFailure } from "../sources/system-failure.ts";
import type { World } from "./world.ts";

/**
 * The references in a list, one a line; blank lines and white space around them are left out.
 * @throws ReaderError where the list cannot be read.
 */
export async function readReferences(path: string, world: World): Promise<readonly string[]> {
  const text = path === STDIN ? await readStdin(world) : await readList(path);
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

async function readStdin({ stdin }: World): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stdin.bytes) pieces.push(piece);
  return new TextDecoder().decode(Buffer.concat(pieces));
}

async function readList(path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await readFile(path));
  } catch (error) {
    throw new ReaderError(systemFailure(error, path));
  }
}
