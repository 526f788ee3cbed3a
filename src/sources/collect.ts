import { ReaderError } from "../model/failure.ts";
import type { ByteSource } from "./source.ts";

/**
 * All bytes of a source.
 * @throws ReaderError `TOO_LARGE` as soon as there are more than `limit`; the rest is not read.
 */
export async function collect({ source, read }: ByteSource, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of read()) {
    size += piece.length;
    if (size > limit) throw new ReaderError({ code: "TOO_LARGE", source, limit });
    pieces.push(piece);
  }
  return pieces.length === 1 ? (pieces[0] as Uint8Array) : Buffer.concat(pieces);
}
