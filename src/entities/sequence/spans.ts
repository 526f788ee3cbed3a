import { partitionPoint } from "../../model/binary-search.ts";
import type { EntityType } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";

/** A name found in a text, with its entity type. */
export interface NameSpan extends Span {
  readonly type: EntityType;
  /** The name under which a user's list has it. */
  readonly listed?: string;
  /** The probability that the name is right, 0 to 1, if it was estimated. */
  readonly confidence?: number;
}

/** Index of the first span that ends after a position; the spans are in order and do not overlap. */
export function firstEndingAfter(spans: readonly Span[], position: number): number {
  return partitionPoint(spans.length, (at) => (spans[at]?.end ?? 0) <= position);
}

/**
 * Merges two lists of spans, each in order and without overlaps. Of two spans that overlap, the one from
 * `winners` stays.
 */
export function mergeSpans<T extends Span>(winners: readonly T[], others: readonly T[]): T[] {
  const merged: T[] = [];
  let next = 0;
  for (const winner of winners) {
    for (let span = others[next]; span && span.start < winner.end; span = others[++next]) {
      if (span.end <= winner.start) merged.push(span);
    }
    merged.push(winner);
  }
  return merged.concat(others.slice(next));
}
