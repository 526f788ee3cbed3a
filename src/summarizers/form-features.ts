import type { FeatureGroup } from "./sentence-facts.ts";

/** Where in the story a sentence stands. */
export const POSITION_FEATURES: FeatureGroup = {
  place: ({ place }) => place,
  placeShare: ({ place, count }) => place / count,
  wordsBefore: ({ wordsBefore }) => wordsBefore,
  count: ({ count }) => count,
};

/** How long a sentence is, and how dense. */
export const LENGTH_FEATURES: FeatureGroup = {
  words: ({ words }) => words,
  terms: ({ termUse }) => termUse.count,
  termShare: ({ termUse, words }) => termUse.count / words,
  wordLength: ({ text, words }) => text.length / words,
  previousWords: ({ previous }) => previous?.words ?? 0,
  commas: ({ text }) => text.split(",").length - 1,
};

const POINTERS = setOf("he she it they him her his its their them this that these those there");
const CONNECTIVES = setOf("but and or so yet still also then however instead meanwhile");
const SPEECH = setOf("said says say told tells added adds");
const SELVES = setOf("i we my our me us you your");

/** How a sentence is worded: figures, quotation, openings, who speaks. */
export const WORDING_FEATURES: FeatureGroup = {
  numbers: ({ runs }) => runs.filter(isNumber).length,
  quotationMarks: ({ text }) => text.match(/["“”„«»]/g)?.length ?? 0,
  opensQuotation: ({ text }) => Number(/^["“'‘]/.test(text)),
  question: ({ text }) => Number(/\?["”]?$/.test(text)),
  opensWithPointer: ({ runs }) => Number(POINTERS.has(runs[0] ?? "")),
  pointerShare: ({ runs }) => shareOf(POINTERS, runs),
  opensWithConnective: ({ runs }) => Number(CONNECTIVES.has(runs[0] ?? "")),
  speech: ({ runs }) => Number(runs.some((run) => SPEECH.has(run))),
  selfShare: ({ runs }) => shareOf(SELVES, runs),
};

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

function isNumber(run: string): boolean {
  const first = run.charAt(0);
  return first >= "0" && first <= "9";
}

function shareOf(words: ReadonlySet<string>, runs: readonly string[]): number {
  return runs.filter((run) => words.has(run)).length / Math.max(1, runs.length);
}
