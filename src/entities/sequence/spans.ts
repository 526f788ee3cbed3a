import type { EntityType } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import type { WordSequence } from "./token-sequences.ts";

/** A name and its type; a span of the text. */
export interface TaggedSpan extends Span {
  readonly type: EntityType;
  /** The name that a list of the user's gives it. */
  readonly listed?: string;
  /** How likely it is right, 0 to 1; absent where nobody asked. */
  readonly confidence?: number;
}

/**
 * Finds the names in all stretches of a text: spans in order, not overlapping, each made of whole
 * tokens of one stretch. It sees the whole text, because what a name is in one place tells what it is in
 * another. It does not throw, whatever the text.
 */
export type Tagger = (views: readonly WordSequence[]) => readonly TaggedSpan[];

/** Index of the first of some spans, in order and not overlapping, that ends behind a position. */
export function firstEndingAfter(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
