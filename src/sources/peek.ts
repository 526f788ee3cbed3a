/** A stream whose beginning has been read already. */
export interface PeekedStream {
  readonly head: Uint8Array;
  /** The whole stream, `head` and all. */
  readonly pieces: AsyncIterable<Uint8Array>;
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
