import type { Span } from "../../model/span.ts";
import { graphemesIn, type Measure } from "./columns.ts";
import { insertBlanks, type ShownText } from "./styled-text.ts";
import { isSingleWidth, lineSpans } from "./wrap.ts";

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

const TAB_STOP = 4;

/** Code with blanks for tabs, as many as lead to the next stop: what a terminal makes of a tab depends on where it stands. */
export function expandTabs(code: ShownText, measure: Measure): ShownText {
  if (!code.text.includes("\t")) return code;
  const blanks = lineSpans(code.text).flatMap(({ start, end }) =>
    missingBlanks(code.text.slice(start, end), measure).map(({ at, count }) => ({
      at: at + start,
      count,
    })),
  );
  return insertBlanks({ ...code, text: code.text.replaceAll("\t", " ") }, blanks);
}

/** A tab becomes one blank; those that it needs besides come behind it. */
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
