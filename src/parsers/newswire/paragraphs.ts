import { isCapital } from "../../model/letters.ts";
import { parseByline } from "./byline.ts";
import { isCreditLine, opensCaption } from "./caption.ts";
import { parseDateLine } from "./date-line.ts";
import { parseDateline } from "./dateline.ts";
import { continues, joinLines, measureWrap } from "./hard-wrap.ts";
import { type Line, readLines } from "./line.ts";
import { findListItems, type ListMarker } from "./list-items.ts";
import { isEndMark, isRightsNotice, isRule, isTrailer } from "./trailer.ts";

/** A paragraph or list item of plain text, before anybody has asked what it is. */
export interface Piece {
  /** Without list marker and white space at its ends; lines of verse are kept apart by a newline. */
  readonly text: string;
  /** Whether a blank line stands above it. */
  readonly afterBlank: boolean;
  readonly item?: ListMarker;
}

/** Lines longer than this are paragraphs, shorter ones may be verse. */
const VERSE_LINE = 60;
/** Up here short lines are titles, names and jobs: verse must have more lines than those. */
const HEAD_GROUPS = 3;
const HEAD_LINES = 4;

type Items = ReadonlyMap<Line, ListMarker>;

/**
 * Splits a text into paragraphs and list items. Blank lines part paragraphs; between them hard-wrapped
 * lines are joined, short lines that are not wrapped stay lines of one paragraph, and other lines are
 * paragraphs of their own. Nothing but white space and list markers is left out.
 */
export function splitPieces(text: string): Piece[] {
  const lines = readLines(text);
  const items = findListItems(lines);
  const width = measureWrap(adjacentPairs(lines, items));
  return groupLines(lines).flatMap((group, index) => {
    const paragraphs = partition(group, (paragraph, line) =>
      belongsTo(paragraph, line, items, width),
    );
    const pieces = paragraphs.map((paragraph, place) => toPiece(paragraph, items, place === 0));
    return isVerse(pieces, index) ? [mergeVerse(pieces)] : pieces;
  });
}

/** Lines with the line under them, where the two could be one paragraph. */
function adjacentPairs(lines: readonly Line[], items: Items): [Line, Line][] {
  const pairs: [Line, Line][] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (line.text !== "" && next && next.text !== "" && !items.has(next)) pairs.push([line, next]);
  }
  return pairs;
}

/** Runs of lines that no blank line parts. */
function groupLines(lines: readonly Line[]): Line[][] {
  const runs = partition(lines, ([above], line) => (above?.text === "") === (line.text === ""));
  return runs.filter(([first]) => first?.text !== "");
}

/** Cuts a list before each element that does not belong to the run so far. */
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
  if (pieces.length < (group < HEAD_GROUPS ? HEAD_LINES : 2)) return false;
  return pieces.every(({ text, item }) => !item && text.length <= VERSE_LINE && !isFurniture(text));
}

function mergeVerse(pieces: readonly Piece[]): Piece {
  return { text: pieces.map(({ text }) => text).join("\n"), afterBlank: true };
}

/** No line of furniture that stands for itself is longer. */
const LIMIT = 200;

/**
 * Whether a line begins a block of its own, however the text is wrapped: a byline, a date, a dateline,
 * a caption's label, an end mark, a rights notice.
 */
export function opensBlock(line: string): boolean {
  const short = line.length <= LIMIT;
  return parseDateline(line) !== undefined || (short && (opensCaption(line) || isLoneLine(line)));
}

/** Whether a line is a block of its own, so that the line after it begins another. */
export function isLoneLine(line: string): boolean {
  if (line.length > LIMIT) return false;
  if (isEndMark(line) || isRule(line) || isRightsNotice(line) || isCreditLine(line)) return true;
  return isMarkedByline(line) || parseDateLine(line) !== undefined;
}

/** A line that begins with a small "by" is the middle of a wrapped sentence. */
function isMarkedByline(line: string): boolean {
  return isCapital(line.charAt(0)) && parseByline(line) !== undefined;
}

/** Whether a line is no verse, wherever it stands. */
export function isFurniture(line: string): boolean {
  return opensBlock(line) || isTrailer(line);
}
