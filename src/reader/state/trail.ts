import { partitionPoint } from "../../model/binary-search.ts";
import type { Span } from "../../model/span.ts";

/** What `n` and `N` go through: the hits of a search, the mentions of a name, a summary's sentences. */
export interface Trail {
  readonly kind: "search" | "name" | "summary";
  /** The query, the name. */
  readonly label: string;
  /** Of a name: tells it from others, also once more of them are found. */
  readonly key?: string;
  /** In order, not overlapping. */
  readonly spans: readonly Span[];
  /** Index of the one that was gone to; -1 before any was. */
  readonly current: number;
}

/** A step along a trail. */
export interface Stride {
  readonly trail: Trail;
  /** Whether it went over the end and began anew. */
  readonly wrapped: boolean;
}

/** What is on the screen, as offsets. */
export type Visible = Span;

/**
 * The next span of a trail (`by` 1) or the one before (-1): counted from the current one where it can
 * be seen, else from what is on the screen.
 */
export function stride(trail: Trail, by: 1 | -1, visible: Visible): Stride {
  const { spans, current } = trail;
  const wanted = isSeen(spans[current], visible) ? current + by : nearest(spans, by, visible.start);
  const wrapped = wanted < 0 || wanted >= spans.length;
  const index = wanted < 0 ? spans.length - 1 : wanted % Math.max(1, spans.length);
  return { trail: { ...trail, current: index }, wrapped };
}

/** The first span that does not end before an offset; the first of all where none is left. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  const index = nearest(spans, 1, offset);
  return index < spans.length ? index : 0;
}

function nearest(spans: readonly Span[], by: 1 | -1, offset: number): number {
  const next = partitionPoint(spans.length, (at) => (spans[at]?.start ?? 0) < offset);
  return by === 1 ? next : next - 1;
}

function isSeen(span: Span | undefined, visible: Visible): boolean {
  return span !== undefined && span.end > visible.start && span.start < visible.end;
}
