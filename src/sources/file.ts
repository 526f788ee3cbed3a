import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import type { ByteSource } from "./source.ts";

const CHUNK_BYTES = 65_536;

/** Lists one file. */
export async function list(path: string): Promise<ByteSource[]> {
  return [fileSource(path)];
}

/**
 * A file as a byte source, named by its path as given. A regular file is read synchronously: to start the
 * thread pool costs more. A pipe or a device may block, so it is read as a stream.
 */
export function fileSource(path: string): ByteSource {
  const read = () => (statSync(path).isFile() ? readChunks(path) : createReadStream(path));
  return { source: path, name: path, read };
}

async function* readChunks(path: string): AsyncIterable<Uint8Array> {
  const descriptor = openSync(path, "r");
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      const length = readSync(descriptor, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}
