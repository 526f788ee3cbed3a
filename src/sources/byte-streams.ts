import { ReaderError } from "../model/failure.ts";
import type { ByteSource } from "./source.ts";

/** A stream whose beginning has been read. */
export interface PeekedStream {
  readonly head: Uint8Array;
  /** The whole stream, including `head`. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * Reads all bytes of a source.
 * @throws ReaderError `TOO_LARGE` as soon as there are more than `limit` bytes, without reading the rest.
 */
export async function collect({ source, read }: ByteSource, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of read()) {
    size += chunk.length;
    if (size > limit) throw new ReaderError({ code: "TOO_LARGE", source, limit });
    chunks.push(chunk);
  }
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks);
}

/** Reads a stream until its beginning is long enough, or to its end. Returns the beginning and the whole stream. */
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
  return { head, chunks: isOver ? only(head) : resume(head, iterator) };
}

async function* only(chunk: Uint8Array): AsyncIterable<Uint8Array> {
  if (chunk.length > 0) yield chunk;
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
