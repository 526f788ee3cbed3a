import {
  ARTICLES,
  LIST_SEPARATORS,
  NAME_PREPOSITIONS,
} from "../../language/english/function-words.ts";
import { isWordListed, matchPhrase } from "../gazetteer/gazetteer.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import type { Word } from "../sequence/words.ts";
import { findRuns, type WordRange } from "./runs.ts";
import { cutTitles, type Piece } from "./titles.ts";

/** A range of words that may be a name. */
export interface Candidate extends Piece {
  /** The index of its sequence in the text. */
  readonly sequence: number;
}

const OPENING_MARKS: ReadonlySet<string> = new Set("\"“”'([*•");
const STOPS: ReadonlySet<string> = new Set(":.!?…;—–|>-");

/**
 * All candidates of a sequence, in order and without overlap: the runs of capitals, cut at titles and at days
 * and months, without what only opens a sentence.
 */
export function findCandidates({ words, ...rest }: WordSequence, sequence: number): Candidate[] {
  return findRuns({ words, ...rest }).flatMap((run) => {
    const start = opensSentence(words, run.start) ? skip(words, run, isStarter) : run.start;
    return cutCalendar(words, { start, end: run.end })
      .flatMap((part) => cutTitles(words, part))
      .map((piece) => ({ ...trimConnectors(words, piece), sequence }))
      .filter((piece) => piece.start < piece.end);
  });
}

/** Whether a word opens a sentence, a quotation or what follows a colon. */
function opensSentence(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && OPENING_MARKS.has(words[before]?.text ?? "")) before--;
  return before < 0 || before < at - 1 || STOPS.has(words[before]?.text.charAt(0) ?? "");
}

/** Skips words at the start of a range that pass a test, but not the first of a longer name: "The Hague". */
function skip(
  words: readonly Word[],
  { start, end }: WordRange,
  test: (word: Word) => boolean,
): number {
  let at = start;
  while (at < end && isLoose(words, at, test)) at++;
  return at;
}

/** Whether a word passes a test and begins no longer name. */
function isLoose(words: readonly Word[], at: number, test: (word: Word) => boolean): boolean {
  const word = words[at];
  return word !== undefined && test(word) && (matchPhrase(words, at)?.length ?? 0) < 2;
}

/** "Meanwhile Toyota". */
function isStarter(word: Word): boolean {
  return isWordListed("starters", word);
}

/** Drops what a title leaves when it is cut off: "Bank of | Governor | & Ana Roe". */
function trimConnectors(words: readonly Word[], piece: Piece): Piece {
  const start = skip(words, piece, isConnector);
  let { end } = piece;
  while (end > start && isLoose(words, end - 1, isConnector)) end--;
  return { start, end, titled: piece.titled };
}

function isConnector({ key }: Word): boolean {
  return ARTICLES.has(key) || NAME_PREPOSITIONS.has(key) || LIST_SEPARATORS.has(key);
}

/** Cuts a run at days and months: "Ana Roe | Monday | Ben Loe"; not at "May Day". */
function cutCalendar(words: readonly Word[], { start, end }: WordRange): WordRange[] {
  const parts: WordRange[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    if (!isLoose(words, at, (word) => isWordListed("calendar", word))) continue;
    parts.push({ start: from, end: at });
    from = at + 1;
  }
  parts.push({ start: from, end });
  return parts.filter((part) => part.start < part.end);
}
