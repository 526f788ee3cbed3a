/**
 * A half-open range `[start, end)` of UTF-16 code units in one string, usually `Article.text`.
 * `start <= end`; `text.slice(start, end)` is what the span stands for.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text a span stands for. */
export function surface(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
