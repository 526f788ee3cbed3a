import type { Span } from "../model/span.ts";
import type { Measure } from "../renderers/terminal/columns.ts";
import { lineSpans } from "../renderers/terminal/wrap.ts";
import { isSingleWidth } from "../renderers/terminal/wrap-single-width.ts";
import { graphemesIn } from "./graphemes.ts";

const TAB = "    ";

/** Text as the screen shows it: a tab would jump to where the terminal likes. */
export function expandTabs(text: string): string {
  return text.replaceAll("\t", TAB);
}

/**
 * Breaks text at its line ends, and within a line only where the room ends, between two graphemes: no
 * white space goes away. For code and tables.
 */
export function breakLines(text: string, room: number, measure: Measure): Span[] {
  return lineSpans(text).flatMap((line) => {
    const shown = text.slice(line.start, line.end);
    if (shown.length <= room && isSingleWidth(shown)) return [line];
    return isSingleWidth(shown) ? cutEvenly(line, room) : cutGraphemes(shown, line, room, measure);
  });
}

function cutEvenly({ start, end }: Span, room: number): Span[] {
  const count = Math.ceil((end - start) / room);
  return Array.from({ length: count }, (_, index) => {
    const from = start + index * room;
    return { start: from, end: Math.min(end, from + room) };
  });
}

function cutGraphemes(text: string, line: Span, room: number, measure: Measure): Span[] {
  const cuts: number[] = [line.start];
  let taken = 0;
  for (const { start, end } of graphemesIn(text)) {
    const width = measure(expandTabs(text.slice(start, end)));
    if (taken > 0 && taken + width > room) {
      cuts.push(line.start + start);
      taken = 0;
    }
    taken += width;
  }
  return cuts.map((start, index) => ({ start, end: cuts[index + 1] ?? line.end }));
}
