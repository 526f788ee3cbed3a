import type { ByteSource, SourceContext, SourceItem } from "./source.ts";
import { type Line, splitLines } from "./split-lines.ts";

/** JSON Lines (jsonlines.org): each line is one record; a blank or oversized line is a failure of its own. */
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
