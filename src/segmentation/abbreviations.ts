import { isCapital, isSmall } from "../model/letters.ts";
import type { Candidate } from "./boundary-candidates.ts";
import {
  BEFORE_NUMBERS,
  EVERYDAY_WORDS,
  LAST_BEFORE_CAPITAL,
  NEVER_LAST,
  STARTER_SOURCE,
} from "./word-lists.ts";

const STARTER = new RegExp(`^${STARTER_SOURCE}`);

/** What follows the hour in the same sentence: "at 8 p.m. Tuesday", "10 a.m. EST". */
const TIME_WORD =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|[A-Z]{1,3}T|GMT|UTC|Eastern|Central|Mountain|Pacific|Greenwich)\b/;

const CLOCK = /^\d{0,2}[:.]?\d{0,2}[ap]\.?m$/i;
const ACRONYM = /^(?:[^\s\d.]\.){1,6}[^\s\d.]$/;
/** "Ph.D", "B.Sc", "M.Phil". */
const DEGREE = /^[A-Z][a-z]{0,3}\.[A-Z][a-z]{0,3}$/;
const DIGIT = /^\d/;

/** Compromise's table of abbreviations: lower case, without the last period. */
export type AbbreviationTable = Readonly<Record<string, unknown>>;

/**
 * Whether a word is an abbreviation, so that the period behind it belongs to it.
 * @param word Without that period.
 * @param following What stands behind it, as far as it is known.
 */
export function isAbbreviation(word: string, following: string, known: AbbreviationTable): boolean {
  const small = word.toLowerCase();
  if (isInitial(word)) return following !== "";
  if (BEFORE_NUMBERS.has(small)) return DIGIT.test(following);
  if (word === small && EVERYDAY_WORDS.has(small)) return false;
  if (ACRONYM.test(word) || DEGREE.test(word)) return true;
  // "EST" and "VA" are names in capitals; the table means "est." and "Va."
  const isCapitals = word === word.toUpperCase();
  return isCapitals ? NEVER_LAST.has(small) : Object.hasOwn(known, small);
}

/**
 * Whether the sentence goes on behind the abbreviation that a candidate stands at; undefined if
 * it stands at none, or a quotation or bracket ends with it.
 */
export function continuesAfterAbbreviation(
  candidate: Candidate,
  known: AbbreviationTable,
): boolean | undefined {
  const { before, stops, closers, openers, after } = candidate;
  if (stops !== "." || !isAbbreviation(before, after, known)) return undefined;
  if (isInitial(before) && !/["'”’»›]/.test(closers)) return !STARTER.test(after);
  if (closers !== "") return undefined;
  const small = before.toLowerCase();
  if (CLOCK.test(before)) return goesOn(after) || TIME_WORD.test(after);
  if (NEVER_LAST.has(small) || BEFORE_NUMBERS.has(small)) return true;
  if (LAST_BEFORE_CAPITAL.has(small)) return goesOn(after);
  return !STARTER.test(after) && !/["“‘«]/.test(openers);
}

function isInitial(word: string): boolean {
  return word.length === 1 && isCapital(word);
}

function goesOn(after: string): boolean {
  return isSmall(after.charAt(0)) || DIGIT.test(after);
}
