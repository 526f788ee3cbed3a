import { ReaderError } from "../model/failure.ts";
import type { ByteSource } from "./source.ts";

/** A stream whose beginning has been read already. */
export interface PeekedStream {
  readonly head: Uint8Array;
  /** The whole stream, `head` and all. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

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

/** Reads a stream until its beginning is long enough, or to its end, and hands it on as if it were whole. */
export async function peek(
  stream: AsyncIterable<Uint8Array>,
  isEnough: (head: Uint8Array) => boolean,
): Promise<PeekedStream> {
  const iterator = stream[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  let isOver = false;
  while (!isOver && !isEnough(head)) {
    const next = await iterator.next();
    if (next.done) isOver = true;
    else head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return { head, pieces: isOver ? only(head) : resume(head, iterator) };
}

async function* only(piece: Uint8Array): AsyncIterable<Uint8Array> {
  if (piece.length > 0) yield piece;
}

async function* resume(
  head: Uint8Array,
  iterator: AsyncIterator<Uint8Array>,
): AsyncIterable<Uint8Array> {
  let isOver = false;
  try {
    yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      yield next.value;
    }
    isOver = true;
  } finally {
    if (!isOver) await iterator.return?.();
  }
}
