import { LETTERS, SMALL } from "../../model/letters.ts";
import { endsSentence, type Line } from "./line.ts";

const NARROWEST = 40;
const WIDEST = 130;
/** A line counts as full from this share of the width on: people who wrap by hand are not exact. */
const FULL = 0.85;
/** The share of lines that must be full for a text to count as hard-wrapped. */
const FULL_SHARE = 0.7;
/** Where as many lines as this end a sentence, each is a paragraph. */
const SENTENCE_SHARE = 0.5;

/** What goes on after a hyphen: not "A- and H-bombs". */
const WORD_REST = new RegExp(`^(?!(?:and|or|to|und|et|y)\\b)[${LETTERS}]`);
const HYPHENATED = new RegExp(`[${LETTERS}]-$`);
const SMALL_START = new RegExp(`^[${SMALL}(]`);

/**
 * The column at which a text is hard-wrapped, 0 if it is not: nearly all lines that another line
 * follows are as long as fits, and few of them end a sentence.
 * @param pairs Every line with the line right under it, neither blank.
 */
export function measureWrap(pairs: readonly (readonly [Line, Line])[]): number {
  if (pairs.length === 0) return 0;
  const lengths = pairs.map(([line]) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0;
  if (width < NARROWEST || width > WIDEST) return 0;
  const full = pairs.filter(([line, next]) => isFull(line, next, width));
  const ended = pairs.filter(([line]) => endsSentence(line.text)).length;
  // Weighed by length, so that a few names and jobs above a short story do not count.
  const wrapped = sumLengths(full) >= FULL_SHARE * sumLengths(pairs);
  return wrapped && ended < SENTENCE_SHARE * pairs.length ? width : 0;
}

function sumLengths(pairs: readonly (readonly [Line, Line])[]): number {
  return pairs.reduce((sum, [line]) => sum + line.text.length, 0);
}

/** Whether a line and the line under it are one paragraph, in a text wrapped at `width`. */
export function continues(line: Line, next: Line, width: number): boolean {
  if (width === 0) return false;
  if (endsSentence(line.text)) return isFull(line, next, width) && next.indent <= line.indent;
  return isFull(line, next, width) || SMALL_START.test(next.text);
}

/** A paragraph's lines as one; a hyphen that breaks a word at a line's end stays, without a space. */
export function joinLines(lines: readonly string[]): string {
  const parts = lines.map((line, index) => {
    const next = lines[index + 1];
    if (next === undefined) return line;
    const hyphenated = HYPHENATED.test(line.slice(-3)) && WORD_REST.test(next);
    return hyphenated ? line : `${line} `;
  });
  return parts.join("");
}

/** Whether the next line's first word would not have fitted, give or take. */
function isFull(line: Line, next: Line, width: number): boolean {
  const space = next.text.slice(0, WIDEST).indexOf(" ");
  const word = space < 0 ? next.text.length : space;
  return line.text.length + 1 + word > FULL * width;
}
