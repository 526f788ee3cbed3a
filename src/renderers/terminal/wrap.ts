import type { Span } from "../../model/span.ts";

/** Splits text into lines of at most `width` columns; 0 splits at newlines only. */
export type Wrap = (text: string, width: number) => Span[];

/** The spans between newlines. */
export function lineSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = 0; ; ) {
    const end = text.indexOf("\n", start);
    if (end < 0) return [...spans, { start, end: text.length }];
    spans.push({ start, end });
    start = end + 1;
  }
}
