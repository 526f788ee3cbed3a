import { createReadStream } from "node:fs";
import type { ByteSource } from "./source.ts";

/** One file. */
export async function list(path: string): Promise<ByteSource[]> {
  return [fileSource(path)];
}

/** A file's bytes under its path as given. */
export function fileSource(path: string): ByteSource {
  return { source: path, name: path, read: () => createReadStream(path) };
}
