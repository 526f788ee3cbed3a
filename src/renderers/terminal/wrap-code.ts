import type { Span } from "../../model/span.ts";
import type { Measure } from "./columns.ts";
import { graphemesIn } from "./graphemes.ts";
import { lineSpans } from "./wrap.ts";
import { isSingleWidth } from "./wrap-single-width.ts";

/** One line of code, in as many pieces as it needs; a piece but the first goes on with the line. */
export type CodeLine = readonly Span[];

/** Breaks code where a line is full and nowhere else: each character stays, blanks at an end too. */
export function wrapCode(text: string, width: number, measure: Measure): CodeLine[] {
  return lineSpans(text).map((line) => {
    if (width === 0) return [line];
    const body = text.slice(line.start, line.end);
    if (isSingleWidth(body)) return cutEvery(line, width);
    return cutGraphemes(body, width, measure).map(({ start, end }) => ({
      start: start + line.start,
      end: end + line.start,
    }));
  });
}

function cutEvery({ start, end }: Span, width: number): Span[] {
  const count = Math.max(1, Math.ceil((end - start) / width));
  return Array.from({ length: count }, (_, index) => ({
    start: start + index * width,
    end: Math.min(end, start + (index + 1) * width),
  }));
}

/** A line in pieces that are full; a grapheme that is wider than that stands alone. */
export function cutGraphemes(text: string, width: number, measure: Measure): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  let taken = 0;
  for (const grapheme of graphemesIn(text)) {
    const columns = measure(text.slice(grapheme.start, grapheme.end));
    if (taken + columns > width && grapheme.start > start) {
      pieces.push({ start, end: grapheme.start });
      start = grapheme.start;
      taken = 0;
    }
    taken += columns;
  }
  return [...pieces, { start, end: text.length }];
}
