import type { ByteSource, SourceContext, SourceItem } from "./source.ts";

/** A line of a stream, without its line end. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  readonly bytes: Uint8Array | "too long";
}

const LINE_FEED = 0x0a;

/** Splits JSON Lines (jsonlines.org) into records, one per line. A blank or oversized line is a failure. */
export async function* split(
  { source, read }: ByteSource,
  { maxLineBytes }: SourceContext,
): AsyncIterable<SourceItem> {
  for await (const line of splitLines(read(), maxLineBytes)) {
    yield { origin: "record", ...toItem(line, `${source}:${line.number}`, maxLineBytes) };
  }
}

function toItem({ bytes }: Line, source: string, limit: number) {
  if (bytes === "too long") return { failure: { code: "TOO_LARGE", source, limit } } as const;
  if (bytes.every(isSpace)) {
    return { failure: { code: "BAD_RECORD", source, why: "blank line" } } as const;
  }
  return { document: { source, content: bytes, format: "json" } };
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}

/**
 * Splits a stream of bytes at line feeds only. A line longer than `maxBytes` is skipped without buffering it,
 * which bounds the memory.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncIterable<Line> {
  let number = 0;
  let open = new OpenLine(maxBytes);
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      open.add(chunk.subarray(start, end));
      yield { number: ++number, bytes: open.take() };
      open = new OpenLine(maxBytes);
      start = end + 1;
    }
    open.add(chunk.subarray(start));
  }
  if (open.size > 0) yield { number: ++number, bytes: open.take() };
}

/** The chunks of an incomplete line. */
class OpenLine {
  size = 0;
  #parts: Uint8Array[] = [];
  readonly #maxBytes: number;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  add(part: Uint8Array): void {
    this.size += part.length;
    if (this.size > this.#maxBytes) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  take(): Uint8Array | "too long" {
    if (this.size > this.#maxBytes) return "too long";
    return this.#parts.length === 1 ? (this.#parts[0] as Uint8Array) : Buffer.concat(this.#parts);
  }
}
