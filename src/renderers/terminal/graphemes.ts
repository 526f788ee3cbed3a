import type { Span } from "../../model/span.ts";

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
