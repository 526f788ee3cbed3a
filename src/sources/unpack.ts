import { peek } from "./byte-streams.ts";
import type { ByteSource, SourceContext } from "./source.ts";

/** Bytes that are being read, not packed any more; `read` gives the whole of them, once. */
export interface OpenBytes extends ByteSource {
  readonly head: Uint8Array;
}

const HEAD_SIZE = 4096;
/** What gzip data begin with. */
const GZIP: readonly [number, number] = [0x1f, 0x8b];
const GZIP_EXTENSION = /\.gz$/i;

/**
 * Opens bytes: reads as much as tells what they are, and unpacks gzip, which is known by its content
 * alone. The name is then the one inside: `news.html.gz` holds `news.html`.
 */
export async function unpack(bytes: ByteSource, context: SourceContext): Promise<OpenBytes> {
  const { head, pieces } = await peek(bytes.read(), isEnoughFor(context));
  if (!isGzip(head)) return { ...bytes, head, read: () => pieces };
  const { gunzip } = await import("./gunzip.ts");
  const inner = await peek(gunzip(pieces, bytes.source), isEnoughFor(context));
  const { contentType: _, name, ...known } = bytes;
  const named = name === undefined ? {} : { name: name.replace(GZIP_EXTENSION, "") };
  return { ...known, ...named, head: inner.head, read: () => inner.pieces };
}

/** A forced input need not be told: its first line may be all that comes for a while. */
function isEnoughFor({ input }: SourceContext) {
  const wanted = input === undefined ? HEAD_SIZE : 1;
  return (head: Uint8Array) =>
    head.length >= (head[0] === GZIP[0] ? Math.max(wanted, GZIP.length) : wanted);
}

function isGzip(head: Uint8Array): boolean {
  return head[0] === GZIP[0] && head[1] === GZIP[1];
}
