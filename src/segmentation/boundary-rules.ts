import { isSmall } from "../model/letters.ts";
import { type AbbreviationTable, continuesAfterAbbreviation } from "./abbreviations.ts";
import type { Candidate } from "./boundary-candidates.ts";
import { EXCLAIMED_NAMES } from "./word-lists.ts";

/** What the rules know besides the candidate itself. */
export interface RuleContext {
  /** The sentence up to the candidate's stop if that is short, else the empty string. */
  readonly head: string;
  readonly abbreviations: AbbreviationTable;
  /** Whether the writer begins sentences with capitals. */
  readonly capitals: boolean;
  /** Whether a line break at the candidate is only the line's width. */
  readonly isWrap: boolean;
}

type Verdict = "break" | "join" | undefined;
type Rule = (candidate: Candidate, context: RuleContext) => Verdict;

/** "1. Introduction", "(2.1) Method", "a. Apples": the marker belongs to what it numbers. */
const LIST_MARKER = /^[([]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zA-Z]|[ivxIVX]{1,5})$/;

/** "Smith asked.", "the mayor of Leeds said on Friday": who spoke the quotation before it. */
const SPEAKER =
  /^(?!(?:He|She|It|They|We|You|I) )(?:(?:\p{Lu}[\p{L}.'’-]{0,30}|\p{Ll}{1,12}) ){1,4}(?:said|says|asked|asks|wrote|writes|added|replied|wondered|shouted|cried|yelled|exclaimed|tweeted|joked|recalled|demanded)(?=[.,;:]|$| (?:on|in|at|to|as|of|by|from|with|last|late|later|early|earlier|again|aloud|during|after|before|when|while|via|\p{Lu}\p{Ll}+day)\b)/u;

/** Words that go on with a date: "until Sunday, May 28, 2006". */
const BEFORE_DATE =
  /^(?:on|of|for|until|till|since|by|from|to|through|before|after|and|or|is|was|be|dated|last|next|this|the|published|posted|updated)$/i;

const BLANK_LINE = /\n\s*\n/;
const NO_VOWEL = /^[^aeiouyAEIOUY]{1,4}$/;

const atEndOfLine: Rule = ({ stops, gap, after, openers }, { isWrap }) => {
  if (BLANK_LINE.test(gap)) return "break";
  if (stops !== "") return undefined;
  return isWrap || (openers === "" && isSmall(after.charAt(0))) ? "join" : "break";
};

/** A page's headline with its date behind it: "An interview with the diver Sunday, May 28, 2006". */
const beforeClosingDate: Rule = ({ stops, gap, before }) =>
  stops === "" && gap === " " ? (BEFORE_DATE.test(before) ? "join" : "break") : undefined;

/** Commas, more stops and dashes go on with the sentence; dots or a hyphen may begin another. */
const beforePunctuation: Rule = ({ after, openers }) =>
  openers === "" && /^(?:[!?,;:—–]|\.(?!\.))/.test(after) ? "join" : undefined;

const afterListMarker: Rule = ({ stops }, { head }) =>
  stops === "." && LIST_MARKER.test(head) ? "join" : undefined;

const afterExclaimedName: Rule = ({ before, stops, closers }) =>
  stops === "!" && closers === "" && EXCLAIMED_NAMES.has(before.toLowerCase()) ? "join" : undefined;

const beforeSpeaker: Rule = ({ stops, closers, openers, after }) =>
  /[?!…]$/.test(stops) && /["”’»]/.test(closers) && openers === "" && SPEAKER.test(after)
    ? "join"
    : undefined;

const afterAbbreviation: Rule = (candidate, { abbreviations }) => {
  const continues = continuesAfterAbbreviation(candidate, abbreviations);
  return continues === undefined ? undefined : continues ? "join" : "break";
};

/**
 * A small letter goes on behind a quotation, a bracket, an ellipsis or what looks like an
 * abbreviation, and behind a name like "Yahoo!" where sentences begin with capitals; else the
 * writer just does without them.
 */
const beforeSmallLetter: Rule = ({ before, stops, closers, after }, { capitals }) => {
  if (!isSmall(after.charAt(0))) return undefined;
  if (capitals && stops !== ".") return "join";
  const trailsOff = /^(?:…|\.{2,})/.test(stops) || (stops === "." && before === "");
  const cutShort = stops === "." && (before.includes(".") || NO_VOWEL.test(before));
  return closers !== "" || trailsOff || cutShort ? "join" : "break";
};

/** The first rule with an opinion decides. */
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

/** Whether a sentence ends at a candidate: it does unless a rule says otherwise. */
export function endsSentence(candidate: Candidate, context: RuleContext): boolean {
  for (const rule of RULES) {
    const verdict = rule(candidate, context);
    if (verdict !== undefined) return verdict === "break";
  }
  return true;
}
