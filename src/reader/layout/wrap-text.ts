import type { Span } from "../../model/span.ts";
import { wrapCode } from "../../renderers/terminal/code.ts";
import type { Measure } from "../../renderers/terminal/columns.ts";
import { graphemesIn } from "../../renderers/terminal/columns.ts";
import { isSingleWidth, lineSpans, wrapSingleWidth } from "../../renderers/terminal/wrap.ts";

/**
 * Wraps text at spaces, and a word that is wider than the room between two graphemes. In time linear in
 * the text, whatever its characters: a reader opens books of one paragraph too.
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

/** Rows while they are filled; the last one is still open. */
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

/** White space before what is added counts a column each. */
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

/** The width of each grapheme is asked for once. */
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

/** Text as the screen shows it: a tab would jump to where the terminal likes. */
export function expandTabs(text: string): string {
  return text.replaceAll("\t", TAB);
}

/** Breaks code and tables as `show` breaks code, each tab as wide as the screen shows it. */
export function breakLines(text: string, room: number, measure: Measure): Span[] {
  return wrapCode(text, room, (part) => measure(expandTabs(part))).flat();
}
