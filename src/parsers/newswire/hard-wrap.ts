import { LETTERS, SMALL } from "../../model/letters.ts";
import { endsSentence, type Line } from "./line.ts";

const MIN_WIDTH = 40;
const MAX_WIDTH = 130;
/** A line this full counts as full: people who wrap by hand are not exact. */
const MIN_FILL = 0.85;
/** The share of lines, by length, that must be full in a hard-wrapped text. */
const MIN_FULL_SHARE = 0.7;
/** If at least this share of the lines end a sentence, each line is a paragraph. */
const MAX_SENTENCE_SHARE = 0.5;

/** The rest of a hyphenated word; excludes "A- and H-bombs". */
const WORD_REST = new RegExp(`^(?!(?:and|or|to|und|et|y)\\b)[${LETTERS}]`);
const HYPHENATED = new RegExp(`[${LETTERS}]-$`);
const SMALL_START = new RegExp(`^[${SMALL}(]`);

/**
 * Returns the column at which a text is hard-wrapped; 0 if it is not. In a hard-wrapped text nearly all
 * lines above another line are full, and few of them end a sentence.
 * @param pairs Every line with the line right below it, neither blank.
 */
export function measureWrap(pairs: readonly (readonly [Line, Line])[]): number {
  if (pairs.length === 0) return 0;
  const lengths = pairs.map(([line]) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0;
  if (width < MIN_WIDTH || width > MAX_WIDTH) return 0;
  const full = pairs.filter(([line, next]) => isFull(line, next, width));
  const ended = pairs.filter(([line]) => endsSentence(line.text)).length;
  // Weighted by length: a few short bylines above a short story do not matter then.
  const wrapped = sumLengths(full) >= MIN_FULL_SHARE * sumLengths(pairs);
  return wrapped && ended < MAX_SENTENCE_SHARE * pairs.length ? width : 0;
}

function sumLengths(pairs: readonly (readonly [Line, Line])[]): number {
  return pairs.reduce((sum, [line]) => sum + line.text.length, 0);
}

/** Whether a line and the line below it are one paragraph, in a text wrapped at `width`. */
export function continues(line: Line, next: Line, width: number): boolean {
  if (width === 0) return false;
  if (endsSentence(line.text)) return isFull(line, next, width) && next.indent <= line.indent;
  return isFull(line, next, width) || SMALL_START.test(next.text);
}

/** Joins a paragraph's lines. A hyphen that breaks a word at a line's end stays, without a space after it. */
export function joinLines(lines: readonly string[]): string {
  const parts = lines.map((line, index) => {
    const next = lines[index + 1];
    if (next === undefined) return line;
    const hyphenated = HYPHENATED.test(line.slice(-3)) && WORD_REST.test(next);
    return hyphenated ? line : `${line} `;
  });
  return parts.join("");
}

/** Whether the next line's first word would not have fitted, with some tolerance. */
function isFull(line: Line, next: Line, width: number): boolean {
  const space = next.text.slice(0, MAX_WIDTH).indexOf(" ");
  const word = space < 0 ? next.text.length : space;
  return line.text.length + 1 + word > MIN_FILL * width;
}
