import type { Span } from "../../model/span.ts";
import { wrapCode } from "../../renderers/terminal/code.ts";
import type { Measure } from "../../renderers/terminal/columns.ts";
import { graphemesIn } from "../../renderers/terminal/columns.ts";
import { isSingleWidth, lineSpans, wrapSingleWidth } from "../../renderers/terminal/wrap.ts";

/**
 * Wraps text to a width at spaces, and breaks a wider word between graphemes. The time is linear in the
 * text for all scripts, because a whole book may be one paragraph.
 */
export function wrapText(text: string, room: number, measure: Measure): Span[] {
  if (isSingleWidth(text)) return wrapSingleWidth(text, room);
  const graphemesOf = createGraphemeReader(measure);
  return lineSpans(text).flatMap((line) => wrapLine(text, line, room, graphemesOf));
}

interface Grapheme extends Span {
  readonly width: number;
}

type GraphemeReader = (text: string, span: Span) => readonly Grapheme[];

/** Rows being filled; `taken` columns of the last one are in use. */
interface Filling {
  readonly rows: Span[];
  readonly room: number;
  taken: number;
}

function wrapLine(text: string, line: Span, room: number, graphemesOf: GraphemeReader): Span[] {
  const filling: Filling = { rows: [], room, taken: 0 };
  for (const word of wordsIn(text, line)) {
    const graphemes = graphemesOf(text, word);
    const width = graphemes.reduce((sum, grapheme) => sum + grapheme.width, 0);
    const pieces = width <= room ? [{ ...word, width }] : graphemes;
    for (const piece of pieces) add(piece, filling);
  }
  return filling.rows.length > 0 ? filling.rows : [{ start: line.start, end: line.start }];
}

/** Adds a piece to the last row or a new one. Each white space before it counts one column. */
function add({ start, end, width }: Grapheme, filling: Filling): void {
  const row = filling.rows.at(-1);
  const needed = row ? filling.taken + start - row.end + width : width;
  if (row && needed <= filling.room) {
    filling.rows[filling.rows.length - 1] = { start: row.start, end };
    filling.taken = needed;
  } else {
    filling.rows.push({ start, end });
    filling.taken = width;
  }
}

function wordsIn(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end).matchAll(/[^ \t]+/g);
  return Array.from(words, ({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

/** Measures each different grapheme once. */
function createGraphemeReader(measure: Measure): GraphemeReader {
  const known = new Map<string, number>();
  const widthOf = (grapheme: string) => {
    const width = known.get(grapheme) ?? measure(grapheme);
    known.set(grapheme, width);
    return width;
  };
  return (text, { start, end }) => {
    const word = text.slice(start, end);
    return Array.from(graphemesIn(word), (span) => ({
      start: start + span.start,
      end: start + span.end,
      width: widthOf(word.slice(span.start, span.end)),
    }));
  };
}

const TAB = "    ";

/** Replaces tabs with spaces: terminals disagree about where a tab ends. */
export function expandTabs(text: string): string {
  return text.replaceAll("\t", TAB);
}

/** Breaks the lines of code and tables like `show`, with tabs as wide as `expandTabs` makes them. */
export function breakLines(text: string, room: number, measure: Measure): Span[] {
  return wrapCode(text, room, (part) => measure(expandTabs(part))).flat();
}
