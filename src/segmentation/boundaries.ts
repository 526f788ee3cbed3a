import { isCloser, isOpener, isSpace, isStop, isWideStop } from "./characters.ts";

/** How far a rule looks for a word: longer ones are no abbreviations. */
const WORD_LIMIT = 48;

/** A place where a sentence may end: what stands before it and what comes after. */
export interface Candidate {
  /** Where the sentence would end: behind stops and closers. */
  readonly end: number;
  /** Where the next sentence would begin. */
  readonly next: number;
  /** The stops, e.g. `.` or `?!`. */
  readonly stops: string;
  /** Quotation marks and brackets behind the stops. */
  readonly closers: string;
  /** The white space between the two. */
  readonly gap: string;
  /** The last word, without its stops. */
  readonly before: string;
  /** What the next sentence would begin with: quotation marks and brackets. */
  readonly openers: string;
  /** The text from the next word on, cut short. */
  readonly after: string;
}

const NEXT_STOP = /[.!?…‼⁇⁈⁉؟۔।॥。！？｡]/g;

/** Every place in a text where a sentence may end, in order; linear in the text's length. */
export function* findCandidates(text: string): Generator<Candidate> {
  NEXT_STOP.lastIndex = 0;
  let from = 0;
  while (from < text.length) {
    NEXT_STOP.lastIndex = from;
    const match = NEXT_STOP.exec(text);
    if (!match) return;
    const stopsEnd = skip(text, match.index, isStop);
    const end = skip(text, stopsEnd, isCloser);
    const next = skip(text, end, isSpace);
    from = end;
    if (next >= text.length) return;
    if (next > end || isWideStop(text.charAt(stopsEnd - 1))) {
      yield describe(text, match.index, stopsEnd, end, next);
    }
  }
}

function describe(
  text: string,
  stop: number,
  stopsEnd: number,
  end: number,
  next: number,
): Candidate {
  const word = skip(text, next, isOpener, WORD_LIMIT);
  return {
    end,
    next,
    stops: text.slice(stop, stopsEnd),
    closers: text.slice(stopsEnd, end),
    gap: text.slice(end, next),
    before: wordBefore(text, stop),
    openers: text.slice(next, word),
    after: text.slice(word, word + WORD_LIMIT * 2),
  };
}

function skip(
  text: string,
  from: number,
  accepts: (char: string) => boolean,
  limit = text.length,
): number {
  const last = Math.min(text.length, from + limit);
  let at = from;
  while (at < last && accepts(text.charAt(at))) at++;
  return at;
}

function wordBefore(text: string, end: number): string {
  const floor = Math.max(0, end - WORD_LIMIT);
  let start = end;
  while (start > floor && !isSpace(text.charAt(start - 1))) start--;
  while (start < end && isOpener(text.charAt(start))) start++;
  return text.slice(start, end);
}
