import type { Span } from "../../model/span.ts";

/** How many columns a text takes on a terminal. */
export type Measure = (text: string) => number;

/** A text in a column: what fits of it, and the blanks that fill it up. */
export interface Fitted {
  readonly text: string;
  readonly blanks: string;
}

/** Text cut between graphemes to at most `width` columns, with the blanks that are left. */
export function fitText(text: string, width: number, measure: Measure): Fitted {
  const fitted = truncate(text, width, measure);
  return { text: fitted, blanks: " ".repeat(Math.max(0, width - measure(fitted))) };
}

/** Text cut or filled with spaces at its end to exactly `width` columns. */
export function padEnd(text: string, width: number, measure: Measure): string {
  const fitted = fitText(text, width, measure);
  return fitted.text + fitted.blanks;
}

/** Text filled with spaces at its start to `width` columns. */
export function padStart(text: string, width: number, measure: Measure): string {
  return " ".repeat(Math.max(0, width - measure(text))) + text;
}

const ELLIPSIS = "…";

function truncate(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  let taken = ELLIPSIS.length;
  for (const { start, end } of graphemesIn(text)) {
    taken += measure(text.slice(start, end));
    if (taken > width) return text.slice(0, start) + ELLIPSIS;
  }
  return text;
}

/** Code units that are segmented at a time. */
const WINDOW = 512;

/**
 * The graphemes of a text (UAX 29), as spans. `Intl.Segmenter` takes time quadratic in the length of
 * what it is given, so it is given windows; the last grapheme of one may go on, and begins the next.
 */
export function* graphemesIn(text: string): Iterable<Span> {
  const segmenter = new Intl.Segmenter();
  let size = WINDOW;
  for (let at = 0; at < text.length; ) {
    const until = at + size + (isHighHalf(text.charCodeAt(at + size - 1)) ? 1 : 0);
    const isLast = until >= text.length;
    const ends = Array.from(
      segmenter.segment(text.slice(at, until)),
      ({ segment, index }) => at + index + segment.length,
    );
    if (!isLast) ends.pop();
    size = ends.length > 0 ? WINDOW : size * 2;
    for (const end of ends) {
      yield { start: at, end };
      at = end;
    }
  }
}

/** Half a character would end the grapheme before it. */
function isHighHalf(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** The graphemes of a short text, as strings. */
export function splitGraphemes(text: string): string[] {
  return Array.from(graphemesIn(text), ({ start, end }) => text.slice(start, end));
}
