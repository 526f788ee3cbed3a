import { type Fault, SEVERITY } from "./rule.ts";
import type { SentenceView } from "./sentence-view.ts";

/** A sentence of fewer words says too little. */
const FEWEST_WORDS = 5;

/** Quotation marks and brackets behind a stop. */
const CLOSERS = new Set("\"'”’“»›)]}）」』】");

const STOPS = new Set(".!?…。！？｡؟।");

/** Abbreviations that want a word behind them: a sentence that ends so was cut in two. */
const CUT_OFF =
  /(?:^|[\s("“'‘])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Maj|Sgt|Capt|Cmdr|Rev|Hon|St|Mt|vs|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.$/;

/** Sentences that are not whole, or are no statements. */
export const FORM_FAULTS: readonly Fault[] = [
  { code: "unfinished", severity: SEVERITY.broken, applies: isUnfinished },
  { code: "no-beginning", severity: SEVERITY.broken, applies: startsSmall },
  { code: "half-bracket", severity: SEVERITY.broken, applies: hasHalfBracket },
  {
    code: "short",
    severity: SEVERITY.mild,
    applies: ({ words, inTinyArticle }) => words < FEWEST_WORDS && !inTinyArticle,
  },
  { code: "question", severity: SEVERITY.mild, applies: ({ text }) => lastStop(text) === "?" },
  { code: "heading-like", severity: SEVERITY.broken, applies: ({ text }) => isAllCapitals(text) },
];

function isUnfinished({ text }: SentenceView): boolean {
  return !STOPS.has(lastStop(text)) || CUT_OFF.test(text.slice(-12));
}

/** The last character that is no quotation mark or bracket. */
function lastStop(text: string): string {
  let end = text.length;
  while (end > 0 && CLOSERS.has(text.charAt(end - 1))) end--;
  return text.charAt(end - 1);
}

/** Names such as iPhone begin small and go on with a capital. */
function startsSmall({ opening }: SentenceView): boolean {
  const first = opening.charAt(0);
  return first !== first.toUpperCase() && !/^.[A-Z]/.test(opening);
}

function hasHalfBracket({ text }: SentenceView): boolean {
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
