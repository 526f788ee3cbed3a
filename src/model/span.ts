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
