import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import type { ByteSource } from "./source.ts";

const PIECE_SIZE = 65_536;

/** One file. */
export async function list(path: string): Promise<ByteSource[]> {
  return [fileSource(path)];
}

/**
 * A file's bytes under its path as given. A regular file is read without the thread pool, whose start
 * costs more than the file; a pipe or a device may have to be waited for, and is a stream.
 */
export function fileSource(path: string): ByteSource {
  const read = () => (statSync(path).isFile() ? readPieces(path) : createReadStream(path));
  return { source: path, name: path, read };
}

async function* readPieces(path: string): AsyncIterable<Uint8Array> {
  const descriptor = openSync(path, "r");
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE_SIZE);
      const length = readSync(descriptor, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}
