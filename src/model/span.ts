/**
 * A half-open range `[start, end)` of UTF-16 code units in a string, usually `Article.text`.
 * `start <= end`, and `text.slice(start, end)` is its text.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text of a span. */
export function surface(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
