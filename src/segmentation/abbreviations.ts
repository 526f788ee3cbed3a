import { MONTH_PREFIXES, WEEKDAYS } from "../language/english/calendar.ts";
import {
  ABBREVIATIONS_BEFORE_NUMBERS,
  ABBREVIATIONS_FINAL_BEFORE_CAPITAL,
  ABBREVIATIONS_NEVER_FINAL,
  ABBREVIATIONS_SOMETIMES_FINAL,
  ABBREVIATIONS_THAT_ARE_WORDS,
  TIME_ZONES,
} from "../language/english/sentence-words.ts";
import { alternatives, isCapital, isSmall } from "../model/letters.ts";
import { type Candidate, STARTER_SOURCE } from "./boundary-candidates.ts";

const STARTER = new RegExp(`^${STARTER_SOURCE}`);

/** What follows the hour in the same sentence: "at 8 p.m. Tuesday", "10 a.m. EST". */
const TIME_WORD = new RegExp(
  `^(?:${alternatives(WEEKDAYS)}|(?:${alternatives(MONTH_PREFIXES)})[a-z]*|[A-Z]{1,3}T|${alternatives(TIME_ZONES)})\\b`,
);

const CLOCK = /^\d{0,2}[:.]?\d{0,2}[ap]\.?m$/i;
const ACRONYM = /^(?:[^\s\d.]\.){1,6}[^\s\d.]$/;
/** "Ph.D", "B.Sc", "M.Phil". */
const DEGREE = /^[A-Z][a-z]{0,3}\.[A-Z][a-z]{0,3}$/;
const DIGIT = /^\d/;

/** Compromise's table of abbreviations; keys are in lower case, without the last period. */
export type AbbreviationTable = Readonly<Record<string, unknown>>;

/** Our abbreviations in the form of compromise's table. */
export function abbreviationTable(): Record<string, true> {
  const all = [
    ABBREVIATIONS_NEVER_FINAL,
    ABBREVIATIONS_BEFORE_NUMBERS,
    ABBREVIATIONS_SOMETIMES_FINAL,
    ABBREVIATIONS_FINAL_BEFORE_CAPITAL,
  ];
  return Object.fromEntries(all.flatMap((words) => [...words].map((word) => [word, true])));
}

/**
 * Tells whether a word is an abbreviation, which keeps the period after it.
 * @param word The word without that period.
 * @param following The text after the period; its beginning is enough.
 */
export function isAbbreviation(word: string, following: string, known: AbbreviationTable): boolean {
  const small = word.toLowerCase();
  if (isInitial(word)) return following !== "";
  if (ABBREVIATIONS_BEFORE_NUMBERS.has(small)) return DIGIT.test(following);
  if (word === small && ABBREVIATIONS_THAT_ARE_WORDS.has(small)) return false;
  if (ACRONYM.test(word) || DEGREE.test(word)) return true;
  // "EST" and "VA" are names in capitals; the table means "est." and "Va."
  const isCapitals = word === word.toUpperCase();
  return isCapitals ? ABBREVIATIONS_NEVER_FINAL.has(small) : Object.hasOwn(known, small);
}

/**
 * Tells whether the sentence continues after the abbreviation before a candidate. Returns undefined
 * when there is no abbreviation, or when a quotation or bracket closes right after it.
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
  if (CLOCK.test(before)) return startsLowOrDigit(after) || TIME_WORD.test(after);
  if (ABBREVIATIONS_NEVER_FINAL.has(small) || ABBREVIATIONS_BEFORE_NUMBERS.has(small)) return true;
  if (ABBREVIATIONS_FINAL_BEFORE_CAPITAL.has(small)) return startsLowOrDigit(after);
  return !STARTER.test(after) && !/["“‘«]/.test(openers);
}

function isInitial(word: string): boolean {
  return word.length === 1 && isCapital(word);
}

function startsLowOrDigit(text: string): boolean {
  return isSmall(text.charAt(0)) || DIGIT.test(text);
}
