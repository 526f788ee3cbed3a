import type { Span } from "../../model/span.ts";

/** Measures text in terminal columns. */
export type Measure = (text: string) => number;

/** Text that fits a width, and the spaces that fill the rest. */
export interface Fitted {
  readonly text: string;
  readonly blanks: string;
}

/** Truncates text between graphemes to at most `width` columns. */
export function fitText(text: string, width: number, measure: Measure): Fitted {
  const fitted = truncate(text, width, measure);
  return { text: fitted, blanks: " ".repeat(Math.max(0, width - measure(fitted))) };
}

/** Truncates text or pads it at the end to exactly `width` columns. */
export function padEnd(text: string, width: number, measure: Measure): string {
  const fitted = fitText(text, width, measure);
  return fitted.text + fitted.blanks;
}

/** Pads text at the start to `width` columns. */
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

/** Code units per window. */
const WINDOW_LENGTH = 512;

/**
 * The graphemes of a text (UAX 29), as spans. `Intl.Segmenter` takes quadratic time, so the text is
 * segmented in windows. A window's last grapheme may be incomplete and starts the next window.
 */
export function* graphemesIn(text: string): Iterable<Span> {
  const segmenter = new Intl.Segmenter();
  let size = WINDOW_LENGTH;
  for (let at = 0; at < text.length; ) {
    const until = at + size + (isHighHalf(text.charCodeAt(at + size - 1)) ? 1 : 0);
    const isLast = until >= text.length;
    const ends = Array.from(
      segmenter.segment(text.slice(at, until)),
      ({ segment, index }) => at + index + segment.length,
    );
    if (!isLast) ends.pop();
    size = ends.length > 0 ? WINDOW_LENGTH : size * 2;
    for (const end of ends) {
      yield { start: at, end };
      at = end;
    }
  }
}

/** A window must not split a surrogate pair. */
function isHighHalf(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** The graphemes of a text, as strings. */
export function splitGraphemes(text: string): string[] {
  return Array.from(graphemesIn(text), ({ start, end }) => text.slice(start, end));
}
