import { isCapital } from "../../model/letters.ts";
import { parseByline } from "./byline.ts";
import { isCreditLine, opensCaption } from "./caption.ts";
import { parseDateLine } from "./date-line.ts";
import { parseDateline } from "./dateline.ts";
import { continues, joinLines, measureWrap } from "./hard-wrap.ts";
import { type Line, readLines } from "./line.ts";
import { findListItems, type ListMarker } from "./list-items.ts";
import { isEndMark, isRightsNotice, isRule, isTrailer } from "./trailer.ts";

/** A paragraph or list item of plain text whose kind is not known yet. */
export interface Piece {
  /** Trimmed and without the list marker. Lines of verse are separated by newlines. */
  readonly text: string;
  /** Whether a blank line comes before it. */
  readonly afterBlank: boolean;
  readonly item?: ListMarker;
}

const MAX_VERSE_LINE_LENGTH = 60;
const MIN_VERSE_LINES = 2;
/** In the first groups, short lines are titles and bylines, so verse needs more lines. */
const HEAD_GROUPS = 3;
const MIN_VERSE_LINES_IN_HEAD = 4;

type Items = ReadonlyMap<Line, ListMarker>;

const MAX_LONE_LINE_LENGTH = 200;

/**
 * Splits a text into paragraphs and list items. Blank lines separate paragraphs. Between them, hard-wrapped
 * lines are joined, short unwrapped lines stay the lines of one paragraph (verse), and any other line is a
 * paragraph. Drops only white space and list markers.
 */
export function splitPieces(text: string): Piece[] {
  const lines = readLines(text);
  const items = findListItems(lines);
  const width = measureWrap(adjacentPairs(lines, items));
  return groupLines(lines).flatMap((group, index) => {
    const paragraphs = partition(group, (paragraph, line) =>
      belongsTo(paragraph, line, items, width),
    );
    const pieces = paragraphs.map((paragraph, at) => toPiece(paragraph, items, at === 0));
    return isVerse(pieces, index) ? [mergeVerse(pieces)] : pieces;
  });
}

/** Pairs of a line and the line below it that could be one paragraph. */
function adjacentPairs(lines: readonly Line[], items: Items): [Line, Line][] {
  const pairs: [Line, Line][] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (line.text !== "" && next && next.text !== "" && !items.has(next)) pairs.push([line, next]);
  }
  return pairs;
}

/** Groups lines at blank lines, which are dropped. */
function groupLines(lines: readonly Line[]): Line[][] {
  const runs = partition(lines, ([above], line) => (above?.text === "") === (line.text === ""));
  return runs.filter(([first]) => first?.text !== "");
}

/** Splits a list before each element that does not belong to the current run. */
function partition<T>(list: readonly T[], belongs: (run: readonly T[], next: T) => boolean): T[][] {
  const runs: T[][] = [];
  for (const element of list) {
    const run = runs.at(-1);
    if (run && belongs(run, element)) run.push(element);
    else runs.push([element]);
  }
  return runs;
}

function belongsTo(paragraph: readonly Line[], line: Line, items: Items, width: number): boolean {
  const [first] = paragraph;
  const above = paragraph.at(-1);
  if (!first || !above || items.has(line)) return false;
  if (items.has(first) && line.indent > first.indent) return true;
  return continues(above, line, width) && !isLoneLine(above.text) && !opensBlock(line.text);
}

function toPiece(paragraph: readonly Line[], items: Items, afterBlank: boolean): Piece {
  const [first] = paragraph;
  const item = first && items.get(first);
  const parts = paragraph.map((line, index) =>
    line.text.slice(index === 0 ? item?.sign.length : 0),
  );
  return { text: joinLines(parts), afterBlank, ...(item && { item }) };
}

function isVerse(pieces: readonly Piece[], group: number): boolean {
  const minimum = group < HEAD_GROUPS ? MIN_VERSE_LINES_IN_HEAD : MIN_VERSE_LINES;
  if (pieces.length < minimum) return false;
  return pieces.every(
    ({ text, item }) => !item && text.length <= MAX_VERSE_LINE_LENGTH && !isNewswireLine(text),
  );
}

function mergeVerse(pieces: readonly Piece[]): Piece {
  return { text: pieces.map(({ text }) => text).join("\n"), afterBlank: true };
}

/**
 * Whether a line begins a new block, however the text is wrapped: a byline, a date, a dateline, a caption's
 * label, an end mark, a rights notice.
 */
function opensBlock(line: string): boolean {
  const short = line.length <= MAX_LONE_LINE_LENGTH;
  return parseDateline(line) !== undefined || (short && (opensCaption(line) || isLoneLine(line)));
}

/** Whether a line is a complete block, after which another one begins. */
function isLoneLine(line: string): boolean {
  if (line.length > MAX_LONE_LINE_LENGTH) return false;
  if (isEndMark(line) || isRule(line) || isRightsNotice(line) || isCreditLine(line)) return true;
  return isMarkedByline(line) || parseDateLine(line) !== undefined;
}

/** A line that begins with a lower-case "by" is the middle of a wrapped sentence. */
function isMarkedByline(line: string): boolean {
  return isCapital(line.charAt(0)) && parseByline(line) !== undefined;
}

/** Whether a line has a newswire function (byline, caption, trailer, ...) and so cannot be verse. */
function isNewswireLine(line: string): boolean {
  return opensBlock(line) || isTrailer(line);
}
