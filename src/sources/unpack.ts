import { peek } from "./byte-streams.ts";
import type { ByteSource, SourceContext } from "./source.ts";

/** Opened and decompressed bytes. `read` yields all of them, once. */
export interface OpenBytes extends ByteSource {
  readonly head: Uint8Array;
}

const HEAD_BYTES = 4096;
/** The first bytes of gzip data. */
const GZIP_MAGIC: readonly [number, number] = [0x1f, 0x8b];
const GZIP_EXTENSION = /\.gz$/i;

/**
 * Opens bytes: reads enough to recognize their format, and decompresses gzip, which is recognized by content
 * only. The name loses its extension: `news.html.gz` contains `news.html`.
 */
export async function unpack(bytes: ByteSource, context: SourceContext): Promise<OpenBytes> {
  const { head, chunks } = await peek(bytes.read(), isEnoughFor(context));
  if (!isGzip(head)) return { ...bytes, head, read: () => chunks };
  const { gunzip } = await import("./gunzip.ts");
  const inner = await peek(gunzip(chunks, bytes.source), isEnoughFor(context));
  const { contentType: _, name, ...known } = bytes;
  const named = name === undefined ? {} : { name: name.replace(GZIP_EXTENSION, "") };
  return { ...known, ...named, head: inner.head, read: () => inner.chunks };
}

/** A forced format needs no detection, and its first line may be all that arrives for a while. */
function isEnoughFor({ input }: SourceContext) {
  const wanted = input === undefined ? HEAD_BYTES : 1;
  return (head: Uint8Array) =>
    head.length >= (head[0] === GZIP_MAGIC[0] ? Math.max(wanted, GZIP_MAGIC.length) : wanted);
}

function isGzip(head: Uint8Array): boolean {
  return head[0] === GZIP_MAGIC[0] && head[1] === GZIP_MAGIC[1];
}
