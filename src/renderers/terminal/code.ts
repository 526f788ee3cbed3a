import type { Span } from "../../model/span.ts";
import { graphemesIn, type Measure } from "./columns.ts";
import { insertBlanks, type StyledText } from "./styled-text.ts";
import { isSingleWidth, lineSpans } from "./wrap.ts";

/** A line of code, in pieces that fit the width. */
export type CodeLine = readonly Span[];

/** Breaks code only where a line is full, and keeps every character. */
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

/** Cuts a line into pieces of at most `width` columns, unless a single grapheme is wider. */
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

const TAB_STOP = 4;

/** Expands tabs to spaces: their width on a terminal would depend on the margin. */
export function expandTabs(code: StyledText, measure: Measure): StyledText {
  if (!code.text.includes("\t")) return code;
  const blanks = lineSpans(code.text).flatMap(({ start, end }) =>
    missingBlanks(code.text.slice(start, end), measure).map(({ at, count }) => ({
      at: at + start,
      count,
    })),
  );
  return insertBlanks({ ...code, text: code.text.replaceAll("\t", " ") }, blanks);
}

/** The spaces to add after each tab, which itself becomes one. */
function missingBlanks(line: string, measure: Measure) {
  const pieces = line.split("\t");
  let at = 0;
  let column = 0;
  return pieces.slice(0, -1).map((piece) => {
    at += piece.length + 1;
    column += measure(piece);
    const count = TAB_STOP - 1 - (column % TAB_STOP);
    column += count + 1;
    return { at, count };
  });
}
