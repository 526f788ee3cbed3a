import { STARTER_SOURCE } from "./word-lists.ts";

/** How far back a rule sees a word; longer ones are no abbreviations. */
const WORD_LIMIT = 48;

/** How far ahead a rule sees. */
const VIEW_LIMIT = 96;

/** A place where a sentence may end, with what a rule needs to see of its surroundings. */
export interface Candidate {
  /** Where the stops begin, or the line ends. */
  readonly stop: number;
  /** Where the next sentence would begin. */
  readonly next: number;
  /** The stops: `.`, `?!`; a row of stars; empty before such a row and at the end of a line. */
  readonly stops: string;
  /** Quotation marks, brackets and note numbers behind the stops. */
  readonly closers: string;
  /** The white space up to `next`. */
  readonly gap: string;
  /** The last word, without its stops and what opens it. */
  readonly before: string;
  /** Quotation marks and brackets at `next`. */
  readonly openers: string;
  /** The text behind `openers`, cut short. */
  readonly after: string;
}

/** Stops, a row of stars or the like, the end of a line, or the space before a closing date. */
const END =
  /[.!?…‼⁇⁈⁉؟۔।॥。！？｡]+|(?<=\s)(?:[*=_~#]{3,}|-{5,})(?=\s)|\n|(?<=[^\s,.;:]) (?=(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day, [A-Z][a-z]{2,8} \d{1,2}, \d{4}$)/g;

/** What belongs to a sentence though it stands behind its stop. */
const BEHIND_STOP = new RegExp(
  [
    String.raw`\s?\[\d[\d\s,–-]{0,24}\]`, // "[12]", "[3 - 5]"
    "[¹²³⁴-⁹]{1,4}",
    String.raw`\s\d{1,3}(?=\s${STARTER_SOURCE})`, // a note's number: "8 The"
    String.raw`\s[:;=]-?(?:[()DPp]|\){2,3})(?=\s|$)`, // ":-)"
    String.raw`\s[)”»](?=\s)`,
  ].join("|"),
  "y",
);

/** Every place in a text where a sentence may end, in order; linear in the text's length. */
export function* findCandidates(text: string): Generator<Candidate> {
  const scan = new RegExp(END);
  for (let match = scan.exec(text); match; match = scan.exec(text)) {
    const [mark] = match;
    const stop = match.index;
    if (isRuler(mark)) yield describe(text, stop, stop, stop, stop);
    const stopsEnd = isSpace(mark) ? stop : stop + mark.length;
    const end = skipBehindStop(text, skip(text, stopsEnd, isCloser));
    const next = skip(text, end, isSpace);
    if (next >= text.length) return;
    if (next > end || isWideStop(mark.slice(-1))) yield describe(text, stop, stopsEnd, end, next);
    scan.lastIndex = next;
  }
}

function isRuler(mark: string): boolean {
  return /^[*=_~#-]/.test(mark);
}

function skipBehindStop(text: string, end: number): number {
  BEHIND_STOP.lastIndex = end;
  return BEHIND_STOP.test(text) ? BEHIND_STOP.lastIndex : end;
}

function describe(
  text: string,
  stop: number,
  stopsEnd: number,
  end: number,
  next: number,
): Candidate {
  const wordStart = startOfWord(text, stop);
  const nextWord = skip(text, next, isOpener, Math.min(text.length, next + WORD_LIMIT));
  return {
    stop,
    next,
    stops: text.slice(stop, stopsEnd),
    closers: text.slice(stopsEnd, end),
    gap: text.slice(end, next),
    before: text.slice(skip(text, wordStart, isOpener, stop), stop),
    openers: text.slice(next, nextWord),
    after: text.slice(nextWord, nextWord + VIEW_LIMIT),
  };
}

function startOfWord(text: string, end: number): number {
  const floor = Math.max(0, end - WORD_LIMIT);
  let start = end;
  while (start > floor && !isSpace(text.charAt(start - 1))) start--;
  return start;
}

/** Full stops of Chinese and Japanese, which end a sentence with nothing after them. */
const WIDE_STOPS = new Set("。！？｡");

/** What may stand between a sentence's stop and the white space after it. */
const CLOSERS = new Set("\"'”’»›)]}）」』】");

/** What may stand before a sentence's first word. */
const OPENERS = new Set("\"'“‘«‹„([{（「『【¿¡");

/** Whether the character ends a sentence even when the next one follows without white space. */
export function isWideStop(char: string): boolean {
  return WIDE_STOPS.has(char);
}

/** Whether the character closes a quotation or a bracket. */
export function isCloser(char: string): boolean {
  return CLOSERS.has(char);
}

/** Whether the character opens a quotation or a bracket. */
export function isOpener(char: string): boolean {
  return OPENERS.has(char);
}

/** Whether the character is white space, as `String.prototype.trim` sees it. */
export function isSpace(char: string): boolean {
  return char !== "" && char.trim() === "";
}

/** Where the run of accepted characters that begins at `from` ends, `limit` at the latest. */
export function skip(
  text: string,
  from: number,
  accepts: (char: string) => boolean,
  limit = text.length,
): number {
  let at = from;
  while (at < limit && accepts(text.charAt(at))) at++;
  return at;
}
