import { partitionPoint } from "../../model/binary-search.ts";
import type { Span } from "../../model/span.ts";

/** The spans that `n` and `N` jump to: matches of a search, mentions of a name, or summary sentences. */
export interface JumpList {
  readonly kind: "search" | "name" | "summary";
  /** The query or the name. */
  readonly label: string;
  /** Identifies a name, even after more names are found. */
  readonly key?: string;
  /** In order, without overlaps. */
  readonly spans: readonly Span[];
  /** Index of the current span; -1 before the first jump. */
  readonly current: number;
}

/** A jump list after one jump. */
export interface Jump {
  readonly jumps: JumpList;
  /** Whether the jump went past one end and continued at the other. */
  readonly wrapped: boolean;
}

/** The offsets on the screen. */
export type Visible = Span;

/**
 * Jumps to the next span (`by` 1) or the previous one (-1), counted from the current span if it is
 * visible, otherwise from the top of the screen.
 */
export function jump(jumps: JumpList, by: 1 | -1, visible: Visible): Jump {
  const { spans, current } = jumps;
  const wanted = isVisible(spans[current], visible)
    ? current + by
    : nearest(spans, by, visible.start);
  const wrapped = wanted < 0 || wanted >= spans.length;
  const index = wanted < 0 ? spans.length - 1 : wanted % Math.max(1, spans.length);
  return { jumps: { ...jumps, current: index }, wrapped };
}

/** Returns the index of the first span that starts at or after an offset, or 0. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  const index = nearest(spans, 1, offset);
  return index < spans.length ? index : 0;
}

function nearest(spans: readonly Span[], by: 1 | -1, offset: number): number {
  const next = partitionPoint(spans.length, (at) => (spans[at]?.start ?? 0) < offset);
  return by === 1 ? next : next - 1;
}

function isVisible(span: Span | undefined, visible: Visible): boolean {
  return span !== undefined && span.end > visible.start && span.start < visible.end;
}
