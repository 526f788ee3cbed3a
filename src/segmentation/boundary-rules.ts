import {
  NAMES_WITH_EXCLAMATION_MARK,
  REPORTING_VERBS,
  SUBJECT_PRONOUNS,
  WORDS_AFTER_REPORTING_VERB,
  WORDS_BEFORE_DATE,
} from "../language/english/sentence-words.ts";
import { alternatives, isSmall } from "../model/letters.ts";
import { type AbbreviationTable, continuesAfterAbbreviation } from "./abbreviations.ts";
import type { Candidate } from "./boundary-candidates.ts";

/** What the rules know besides the candidate itself. */
export interface RuleContext {
  /** The sentence up to the candidate's stop if that is short, else the empty string. */
  readonly head: string;
  readonly abbreviations: AbbreviationTable;
  /** Whether the writer begins sentences with capitals. */
  readonly capitals: boolean;
  /** Whether the line breaks here only because the next word did not fit. */
  readonly isWrap: boolean;
}

/** Returns `break` or `join`, or undefined to leave the decision to the next rule. */
type Rule = (candidate: Candidate, context: RuleContext) => "break" | "join" | undefined;

/** The markers of "1. Introduction", "(2.1) Method" and "a. Apples". */
const LIST_MARKER = /^[([]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zA-Z]|[ivxIVX]{1,5})$/;

/** The speaker after a quotation: "Smith asked.", "the mayor of Leeds said on Friday". */
const SPEAKER = new RegExp(
  String.raw`^(?!(?:${alternatives(SUBJECT_PRONOUNS)}) )(?:(?:\p{Lu}[\p{L}.'’-]{0,30}|\p{Ll}{1,12}) ){1,4}` +
    `(?:${alternatives(REPORTING_VERBS)})` +
    String.raw`(?=[.,;:]|$| (?:${alternatives(WORDS_AFTER_REPORTING_VERB)}|\p{Lu}\p{Ll}+day)\b)`,
  "u",
);

const BLANK_LINE = /\n\s*\n/;
const NO_VOWEL = /^[^aeiouyAEIOUY]{1,4}$/;

const atEndOfLine: Rule = ({ stops, gap, after, openers }, { isWrap }) => {
  if (BLANK_LINE.test(gap)) return "break";
  if (stops !== "") return undefined;
  return isWrap || (openers === "" && isSmall(after.charAt(0))) ? "join" : "break";
};

/** A headline followed by its date: "An interview with the diver Sunday, May 28, 2006". */
const beforeClosingDate: Rule = ({ stops, gap, before }) => {
  if (stops !== "" || gap !== " ") return undefined;
  return WORDS_BEFORE_DATE.has(before.toLowerCase()) ? "join" : "break";
};

/** Commas, dashes and more stops continue the sentence; dots or a hyphen may begin another. */
const beforePunctuation: Rule = ({ after, openers }) =>
  openers === "" && /^(?:[!?,;:—–]|\.(?!\.))/.test(after) ? "join" : undefined;

/** A list marker belongs to its item. */
const afterListMarker: Rule = ({ stops }, { head }) =>
  stops === "." && LIST_MARKER.test(head) ? "join" : undefined;

const afterExclaimedName: Rule = ({ before, stops, closers }) => {
  const isName = stops === "!" && NAMES_WITH_EXCLAMATION_MARK.has(before.toLowerCase());
  return isName && closers === "" ? "join" : undefined;
};

const beforeSpeaker: Rule = ({ stops, closers, openers, after }) => {
  const endsQuotation = /[?!…]$/.test(stops) && /["”’»]/.test(closers);
  return endsQuotation && openers === "" && SPEAKER.test(after) ? "join" : undefined;
};

const afterAbbreviation: Rule = (candidate, { abbreviations }) => {
  const continues = continuesAfterAbbreviation(candidate, abbreviations);
  return continues === undefined ? undefined : continues ? "join" : "break";
};

/**
 * A small letter continues the sentence after a quotation, a bracket, an ellipsis or what looks like
 * an abbreviation, and after a name like "Yahoo!" if the writer begins sentences with capitals.
 * Otherwise the writer does without capitals, and the sentence ends.
 */
const beforeSmallLetter: Rule = ({ before, stops, closers, after }, { capitals }) => {
  if (!isSmall(after.charAt(0))) return undefined;
  if (capitals && stops !== ".") return "join";
  const isEllipsis = /^(?:…|\.{2,})/.test(stops) || (stops === "." && before === "");
  const looksShortened = stops === "." && (before.includes(".") || NO_VOWEL.test(before));
  return closers !== "" || isEllipsis || looksShortened ? "join" : "break";
};

/** In order; the first rule that returns a decision wins. */
const RULES: readonly Rule[] = [
  beforeClosingDate,
  atEndOfLine,
  beforePunctuation,
  afterListMarker,
  afterExclaimedName,
  beforeSpeaker,
  afterAbbreviation,
  beforeSmallLetter,
];

/** Tells whether a sentence ends at a candidate: it does unless a rule joins the two sides. */
export function endsSentence(candidate: Candidate, context: RuleContext): boolean {
  for (const rule of RULES) {
    const decision = rule(candidate, context);
    if (decision !== undefined) return decision === "break";
  }
  return true;
}
