import {
  BEFORE_NUMBERS,
  EVERYDAY_WORDS,
  LAST_BEFORE_CAPITAL,
  MAYBE_LAST,
  NEVER_LAST,
} from "./abbreviations.ts";
import type { Candidate } from "./boundaries.ts";
import { STARTER_SOURCE } from "./starters.ts";

const STARTER = new RegExp(`^${STARTER_SOURCE}`);

/** What follows the hour in the same sentence: "at 8 p.m. Tuesday", "10 a.m. EST". */
const TIME_WORD =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|^(?:[A-Z]{1,3}T|GMT|UTC|Eastern|Central|Mountain|Pacific|Greenwich)\b/;

const CLOCK = /^(?:\d{0,2}[:.]?\d{0,2})[ap]\.?m$/i;
const INITIAL = /^\p{Lu}$/u;
const ACRONYM = /^(?:\p{L}\.){1,6}\p{L}$/u;
/** "Ph.D", "B.Sc", "M.Phil". */
const DEGREE = /^\p{Lu}\p{Ll}{0,3}\.\p{Lu}\p{Ll}{0,3}$/u;
const LOWER_OR_DIGIT = /^[\p{Ll}\p{N}]/u;

/** Compromise's own table of abbreviations: lower case, without the last period. */
export type AbbreviationTable = Readonly<Record<string, unknown>>;

/**
 * Whether the sentence goes on behind the abbreviation that a candidate stands at; undefined if
 * it stands at none, or the abbreviation has no say.
 */
export function continuesAfterAbbreviation(
  candidate: Candidate,
  known: AbbreviationTable,
): boolean | undefined {
  const { before, stops, closers } = candidate;
  if (stops !== "." || /["'”’»›]/.test(closers)) return undefined;
  if (INITIAL.test(before)) return !startsSentence(candidate);
  if (closers !== "") return undefined;
  const word = before.toLowerCase();
  if (CLOCK.test(before)) return LOWER_OR_DIGIT.test(candidate.after) || startsTime(candidate);
  if (before === word && EVERYDAY_WORDS.has(word) && !BEFORE_NUMBERS.has(word)) return undefined;
  if (NEVER_LAST.has(word)) return true;
  if (BEFORE_NUMBERS.has(word)) return /^\p{N}/u.test(candidate.after) || undefined;
  if (LAST_BEFORE_CAPITAL.has(word)) return LOWER_OR_DIGIT.test(candidate.after);
  if (!isAbbreviation(before, word, known)) return undefined;
  return !startsSentence(candidate) && !/["“‘«]/.test(candidate.openers);
}

function isAbbreviation(before: string, word: string, known: AbbreviationTable): boolean {
  if (MAYBE_LAST.has(word) || Object.hasOwn(known, word)) return true;
  return ACRONYM.test(before) || DEGREE.test(before);
}

function startsSentence({ after }: Candidate): boolean {
  return STARTER.test(after);
}

function startsTime({ after }: Candidate): boolean {
  return TIME_WORD.test(after);
}
