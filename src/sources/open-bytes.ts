import { peek } from "./byte-streams.ts";
import { containers } from "./registry.ts";
import type { ByteSource, ContainerEntry, SourceContext } from "./source.ts";

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

/** Whether the user has forced all input to be a container. */
export function isForced({ input }: SourceContext): boolean {
  return input !== undefined && Object.hasOwn(containers, input);
}

/** Whether a name has the extension of a container, compressed or not. */
export function isContainerName(name: string): boolean {
  const plain = name.toLowerCase().replace(GZIP_EXTENSION, "");
  const all = Object.values<ContainerEntry>(containers);
  return all.some(({ extensions }) => extensions.some((one) => plain.endsWith(one)));
}

/** Finds the container format: the forced one, else by signature, media type, extension or sniffing, in this order. */
export function containerFor(
  { head, contentType = "", name = "" }: OpenBytes,
  { input }: SourceContext,
): ContainerEntry | undefined {
  const all = Object.entries<ContainerEntry>(containers);
  if (input !== undefined) return all.find(([key]) => key === input)?.[1];
  const tests: readonly ((entry: ContainerEntry) => boolean | undefined)[] = [
    ({ signature }) => signature?.(head),
    ({ contentTypes }) => contentTypes?.includes(contentType),
    ({ extensions }) => extensions.some((one) => name.toLowerCase().endsWith(one)),
    ({ sniff }) => contentType === "" && name === "" && sniff?.(head),
  ];
  for (const test of tests) {
    const found = all.find(([, entry]) => test(entry));
    if (found) return found[1];
  }
  return undefined;
}
