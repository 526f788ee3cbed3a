import { partitionPoint } from "../../model/binary-search.ts";

import type { Span } from "../../model/span.ts";

/** Converts a position from UTF-16 code units. */
export type OffsetConverter = (offset: number) => number;

/** Creates a converter of a text's positions to code points; each conversion is a binary search. */
export function codePointOffsets(text: string): OffsetConverter {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(match.index + 2);
  return (offset) => offset - countUpTo(pairs, offset);
}

function countUpTo(sorted: readonly number[], limit: number): number {
  return partitionPoint(sorted.length, (at) => (sorted[at] ?? 0) <= limit);
}

/** A copy with its start and end converted. */
export function moved<T extends Span>(span: T, convert: OffsetConverter): T {
  return { ...span, start: convert(span.start), end: convert(span.end) };
}
