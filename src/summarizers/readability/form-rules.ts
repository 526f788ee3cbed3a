import { ABBREVIATIONS_NEVER_FINAL } from "../text/word-lists.ts";
import { type Fault, SEVERITY } from "./rule.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Shorter sentences say too little. */
const MIN_WORDS = 5;

/** Quotation marks and brackets after a stop. */
const CLOSERS = new Set("\"'”’“»›)]}）」』】");

const STOPS = new Set(".!?…。！？｡؟।");

/** An abbreviation that needs a word after it: the sentence was cut in two. */
const CUT_OFF = new RegExp(
  String.raw`(?:^|[\s("“'‘])(?:${[...ABBREVIATIONS_NEVER_FINAL].join("|")})\.$`,
);

/** Incomplete sentences, and those that are no statements. */
export const FORM_FAULTS: readonly Fault[] = [
  { code: "unfinished", severity: SEVERITY.malformed, applies: isUnfinished },
  { code: "lowercase-start", severity: SEVERITY.malformed, applies: startsLow },
  { code: "unbalanced-bracket", severity: SEVERITY.malformed, applies: hasUnbalancedBracket },
  {
    code: "short",
    severity: SEVERITY.mild,
    applies: ({ words, inTinyArticle }) => words < MIN_WORDS && !inTinyArticle,
  },
  { code: "question", severity: SEVERITY.mild, applies: ({ text }) => lastStop(text) === "?" },
  {
    code: "all-capitals",
    severity: SEVERITY.malformed,
    applies: ({ text }) => isAllCapitals(text),
  },
];

function isUnfinished({ text }: SentenceView): boolean {
  return !STOPS.has(lastStop(text)) || CUT_OFF.test(text.slice(-12));
}

/** The last character before closing quotation marks and brackets. */
function lastStop(text: string): string {
  let end = text.length;
  while (end > 0 && CLOSERS.has(text.charAt(end - 1))) end--;
  return text.charAt(end - 1);
}

/** Names such as iPhone have a capital after their first letter. */
function startsLow({ opening }: SentenceView): boolean {
  const first = opening.charAt(0);
  return first !== first.toUpperCase() && !/^.[A-Z]/.test(opening);
}

function hasUnbalancedBracket({ text }: SentenceView): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[()]/g)) {
    depth += bracket === "(" ? 1 : -1;
    if (depth < 0 && !/[:;=]-?\)/.test(text)) return true;
  }
  return depth > 0;
}

function isAllCapitals(text: string): boolean {
  return text !== text.toLowerCase() && text === text.toUpperCase();
}
