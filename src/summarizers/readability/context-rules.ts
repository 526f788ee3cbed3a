import { wordSet } from "../../model/letters.ts";
import {
  AMBIGUOUS_PRONOUNS,
  CONNECTIVES,
  LEAD_IN_WORDS,
  PRONOUNS,
  QUANTIFIERS,
  ROLE_NOUNS,
  TIME_ADJECTIVES,
} from "../text/word-lists.ts";
import type { ContextDependence } from "./rule.ts";
import type { SentenceView } from "./sentence-view.ts";

/*
 * These patterns take milliseconds to compile, so each rule first looks up the sentence's first word
 * among the words its pattern can begin with.
 */

/** Openings that look like pronouns but depend on nothing: "Her Majesty", "This week", "Those who". */
const NOT_A_PRONOUN = new RegExp(
  [
    String.raw`(?:his|her) (?:majesty|royal|holiness|excellency|honou?r)\b`,
    String.raw`this (?:past |coming )?(?:week|weekend|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter|season|century|decade)\b(?!['’])`,
    String.raw`these days\b`,
    String.raw`those (?:who|whose|with|without|living|working|affected)\b`,
    String.raw`that [^.]{1,60} (?:is|was) (?:clear|true|certain|obvious|undeniable)\b`,
  ]
    .map((source) => `^${source}`)
    .join("|"),
  "i",
);

/** Information technology. */
const IT_TRADE = /^IT(?=[ -])/;

/** An `it` without antecedent: "It is clear that", "It was in May when", "It takes time to". */
const EXPLETIVE =
  /^It(?:['’]s| (?:is|was|has been|had been|will be|would be|may be|might be|could be|can be|seems|appears|remains|became|becomes|turns out|takes|took))\b(?:[^.;]{0,60}? (?:that|whether|who|when|why|how|if)\b|(?: \w+)? (?:hard|difficult|easy|tough|important|possible|impossible|necessary|essential|vital|time|illegal|rare|common|unclear|better|best|too early|wrong|right|(?:\w+ )?(?:hours|days|weeks|months|years)) (?:for [^.;]{1,40} )?to\b)/;

/** A pronoun soon after the start, before any name: "In his speech", "When they met", "Last year it". */
const EARLY_PRONOUN = new RegExp(
  [
    `(?:${oneOf(LEAD_IN_WORDS)}|(?:${oneOf(QUANTIFIERS)}) of) (?:he|she|it|they|him|her|them|his|its|their|this|these|that|those)\\b`,
    "(?:last|this|next|earlier this) (?:week|month|year|season|spring|summer|autumn|winter) (?:he|she|it|they)\\b",
    "[a-z0-9 ]{1,40}, (?:he|she|it|they)\\b",
  ]
    .map((source) => `^${source}`)
    .join("|"),
  "i",
);
const EARLY_PRONOUN_STARTS = new Set([...LEAD_IN_WORDS, ...QUANTIFIERS, ...TIME_ADJECTIVES]);
const PRONOUN_AFTER_COMMA = /, (?:he|she|it|they)\b/;

/** What only looks like an early pronoun: "Before this week", "Among those who". */
const NOT_AN_EARLY_PRONOUN =
  /^\w+ (?:this|that|these|those) (?:week|weekend|month|year|morning|summer|season|who)\b/i;

/** A connective at the start; "there" only if no verb follows that makes it an expletive. */
const CONNECTIVE = new RegExp(
  `^(?:${oneOf(CONNECTIVES)}|there(?! (?:is|are|was|were|has|have|will|may|can)\\b))(?![\\w’'-])`,
  "i",
);
const CONNECTIVE_STARTS = new Set([...CONNECTIVES.map(firstWordOf), "there"]);

/** One of a set that the sentence before names: "Both", "The two", "Another", "One of them". */
const COMPARISON =
  /^(?:both|neither|either|another|others?|such|each|the (?:same|other|others|former|latter|pair|duo|trio|couple|rest|remaining|two|three|four|five|six|seven)|(?:a|one|two|some|many|most|all|several|half|none) (?:of (?:them|these|those|the \w+)|others?|more)|the (?:first|second|third|last) (?:was|is|of)|similar(?:ly)?|all (?:two|three|four|five|six))(?![\w’'-])/i;

const COMPARISON_STARTS = wordSet(
  "both neither either another other others such each the a one two some many most all several half none similar similarly",
);

/** A role noun alone after "the". What follows would define it, as in "The company behind the bridge". */
const DEFINITE_NOUN = new RegExp(
  `^the (?:${oneOf(ROLE_NOUNS)})(?:['’]s?)?(?![\\w-])(?! (?:of|that|which|who|whose|where|behind|in|at|from|for|to|on|with|between|accused|known|called|named|responsible)\\b)`,
  "i",
);

/** Openings that a reader cannot follow without the sentence before. */
export const OPENING_DEPENDENCES: readonly ContextDependence[] = [
  { code: "pronoun", applies: opensWithPronoun },
  { code: "early-pronoun", applies: opensNearPronoun },
  { code: "connective", applies: opensWithConnective },
  { code: "comparison", applies: opensWithComparison },
  { code: "definite-noun", applies: opensWithDefiniteNoun },
];

function opensWithPronoun({ opening }: SentenceView): boolean {
  const first = firstWordOf(opening);
  if (!PRONOUNS.has(first)) return false;
  if (!AMBIGUOUS_PRONOUNS.has(first)) return true;
  return !NOT_A_PRONOUN.test(opening) && !IT_TRADE.test(opening) && !EXPLETIVE.test(opening);
}

function opensNearPronoun({ opening }: SentenceView): boolean {
  const mayMatch =
    EARLY_PRONOUN_STARTS.has(firstWordOf(opening)) || PRONOUN_AFTER_COMMA.test(opening);
  return mayMatch && EARLY_PRONOUN.test(opening) && !NOT_AN_EARLY_PRONOUN.test(opening);
}

function opensWithConnective({ opening }: SentenceView): boolean {
  return CONNECTIVE_STARTS.has(firstWordOf(opening)) && CONNECTIVE.test(opening);
}

function opensWithComparison({ opening }: SentenceView): boolean {
  return COMPARISON_STARTS.has(firstWordOf(opening)) && COMPARISON.test(opening);
}

/** An article's first sentence introduces the nouns it uses. */
function opensWithDefiniteNoun({ opening, before }: SentenceView): boolean {
  return before !== undefined && firstWordOf(opening) === "the" && DEFINITE_NOUN.test(opening);
}

/** The first word in lower case, with what a hyphen joins to it. */
function firstWordOf(opening: string): string {
  return (/^[\w-]*/.exec(opening)?.[0] ?? "").toLowerCase();
}

function oneOf(words: Iterable<string>): string {
  return [...words].join("|");
}
