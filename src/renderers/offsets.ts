import { partitionPoint } from "../model/binary-search.ts";
import type { Span } from "../model/span.ts";

/** Converts a position in UTF-16 code units into another unit. */
export type OffsetConverter = (offset: number) => number;

/** UTF-16 positions of one text to code points; prepared once, each look-up is a binary search. */
export function codePointOffsets(text: string): OffsetConverter {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(match.index + 2);
  return (offset) => offset - countUpTo(pairs, offset);
}

function countUpTo(sorted: readonly number[], limit: number): number {
  return partitionPoint(sorted.length, (at) => (sorted[at] ?? 0) <= limit);
}

/** The same with its start and end converted. */
export function moved<T extends Span>(span: T, convert: OffsetConverter): T {
  return { ...span, start: convert(span.start), end: convert(span.end) };
}
