import { WEEKDAYS } from "../language/english/calendar.ts";
import { SENTENCE_STARTERS } from "../language/english/sentence-words.ts";
import { alternatives } from "../model/letters.ts";

/** How far back a rule sees the last word, in UTF-16 units; longer words are no abbreviations. */
const MAX_WORD_LENGTH = 48;

/** How far ahead a rule sees, in UTF-16 units. */
const MAX_LOOKAHEAD = 96;

/** A position where a sentence may end, with the text around it that the rules look at. */
export interface Candidate {
  /** Offset of the stops, or of the end of the line. */
  readonly stop: number;
  /** Offset where the next sentence would begin. */
  readonly next: number;
  /** The stops: `.`, `?!`, a row of stars; empty before such a row and at the end of a line. */
  readonly stops: string;
  /** Quotation marks, brackets and note numbers after the stops. */
  readonly closers: string;
  /** The white space up to `next`. */
  readonly gap: string;
  /** The last word, without its stops and without opening quotation marks and brackets. */
  readonly before: string;
  /** Opening quotation marks and brackets at `next`. */
  readonly openers: string;
  /** The text after `openers`, at most `MAX_LOOKAHEAD` units. */
  readonly after: string;
}

/** Source of a regular expression for a word that begins a sentence; an apostrophe may follow it. */
export const STARTER_SOURCE = String.raw`(?:${alternatives(SENTENCE_STARTERS)})(?=[\s,'’]|$)`;

/** Stops, a row of stars or the like, the end of a line, or the space before a closing date. */
const END = new RegExp(
  [
    "[.!?…‼⁇⁈⁉؟۔।॥。！？｡]+",
    String.raw`(?<=\s)(?:[*=_~#]{3,}|-{5,})(?=\s)`,
    String.raw`\n`,
    String.raw`(?<=[^\s,.;:]) (?=(?:${alternatives(WEEKDAYS)}), [A-Z][a-z]{2,8} \d{1,2}, \d{4}$)`,
  ].join("|"),
  "g",
);

/** What belongs to a sentence although it follows the stop. */
const AFTER_STOP = new RegExp(
  [
    String.raw`\s?\[\d[\d\s,–-]{0,24}\]`, // "[12]", "[3 - 5]"
    "[¹²³⁴-⁹]{1,4}",
    String.raw`\s\d{1,3}(?=\s${STARTER_SOURCE})`, // a note's number: "8 The"
    String.raw`\s[:;=]-?(?:[()DPp]|\){2,3})(?=\s|$)`, // ":-)"
    String.raw`\s[)”»](?=\s)`,
  ].join("|"),
  "y",
);

/** Full stops of Chinese and Japanese, which need no space after them. */
const WIDE_STOPS = new Set("。！？｡");

/** Marks that may follow a sentence's stop. */
const CLOSERS = new Set("\"'”’»›)]}）」』】");

/** Marks that may precede a sentence's first word. */
const OPENERS = new Set("\"'“‘«‹„([{（「『【¿¡");

/** Yields every position where a sentence may end, in order; linear in the text's length. */
export function* findCandidates(text: string): Generator<Candidate> {
  const scan = new RegExp(END);
  for (let match = scan.exec(text); match; match = scan.exec(text)) {
    const [mark] = match;
    const stop = match.index;
    if (isRuler(mark)) yield describe(text, stop, stop, stop, stop);
    const stopsEnd = isSpace(mark) ? stop : stop + mark.length;
    const end = skipAfterStop(
      text,
      skip(text, stopsEnd, (char) => CLOSERS.has(char)),
    );
    const next = skip(text, end, isSpace);
    if (next >= text.length) return;
    if (next > end || WIDE_STOPS.has(mark.slice(-1))) {
      yield describe(text, stop, stopsEnd, end, next);
    }
    scan.lastIndex = next;
  }
}

function isRuler(mark: string): boolean {
  return /^[*=_~#-]/.test(mark);
}

function skipAfterStop(text: string, end: number): number {
  AFTER_STOP.lastIndex = end;
  return AFTER_STOP.test(text) ? AFTER_STOP.lastIndex : end;
}

function describe(
  text: string,
  stop: number,
  stopsEnd: number,
  end: number,
  next: number,
): Candidate {
  const wordStart = startOfWord(text, stop);
  const nextWord = skip(text, next, isOpener, Math.min(text.length, next + MAX_WORD_LENGTH));
  return {
    stop,
    next,
    stops: text.slice(stop, stopsEnd),
    closers: text.slice(stopsEnd, end),
    gap: text.slice(end, next),
    before: text.slice(skip(text, wordStart, isOpener, stop), stop),
    openers: text.slice(next, nextWord),
    after: text.slice(nextWord, nextWord + MAX_LOOKAHEAD),
  };
}

function startOfWord(text: string, end: number): number {
  const floor = Math.max(0, end - MAX_WORD_LENGTH);
  let start = end;
  while (start > floor && !isSpace(text.charAt(start - 1))) start--;
  return start;
}

function isOpener(char: string): boolean {
  return OPENERS.has(char);
}

/** White space as `String.prototype.trim` sees it. */
function isSpace(char: string): boolean {
  return char !== "" && char.trim() === "";
}

/** The end of the run of accepted characters that begins at `from`, at most `limit`. */
function skip(
  text: string,
  from: number,
  accepts: (char: string) => boolean,
  limit = text.length,
): number {
  let at = from;
  while (at < limit && accepts(text.charAt(at))) at++;
  return at;
}
