import type { FeatureGroup, SentenceFacts } from "./sentence-facts.ts";

/** Where in the story a sentence stands. */
const POSITION_FEATURES: FeatureGroup = {
  place: ({ place }) => place,
  placeShare: ({ place, count }) => place / count,
  wordsBefore: ({ wordsBefore }) => wordsBefore,
  count: ({ count }) => count,
};

/** How long a sentence is, and how dense. */
const LENGTH_FEATURES: FeatureGroup = {
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
const WORDING_FEATURES: FeatureGroup = {
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

/** Closeness to how the story begins, and to the sentence before. */
const LEDE_FEATURES: FeatureGroup = {
  first: ({ similarities }) => similarities.first,
  lead: ({ similarities }) => similarities.lead,
  previous: ({ similarities }) => similarities.previous,
};

/** Closeness to the story as a whole and to what stands before and behind. */
const CENTRALITY_FEATURES: FeatureGroup = {
  centroid: ({ similarities }) => similarities.centroid,
  all: ({ similarities }) => similarities.all,
  mean: ({ similarities, count }) => similarities.all / Math.max(1, count - 1),
  before: ({ similarities }) => similarities.before,
  meanBefore: ({ similarities, place }) => similarities.before / Math.max(1, place),
  after: ({ similarities }) => similarities.after,
  meanAfter: ({ similarities, place, count }) =>
    similarities.after / Math.max(1, count - 1 - place),
  following: ({ similarities }) => similarities.following,
  spread: ({ termUse }) => termUse.spread,
  spreadShare: ({ termUse, count }) => termUse.spread / count,
  frequent: ({ termUse }) => termUse.frequent,
};

/** Words that no sentence before has, and those that the story comes back to. */
const NOVELTY_FEATURES: FeatureGroup = {
  fresh: ({ termUse }) => termUse.fresh,
  freshShare: ({ termUse }) => termUse.fresh / Math.max(1, termUse.count),
  introduced: ({ termUse }) => termUse.introduced,
  introducedShare: ({ termUse }) => termUse.introduced / Math.max(1, termUse.count),
};

/** Words that are probably names. */
const NAME_FEATURES: FeatureGroup = {
  names: ({ nameUse }) => nameUse.count,
  nameShare: ({ nameUse, words }) => nameUse.count / words,
  nameSpread: ({ nameUse }) => nameUse.spread,
  frequentNames: ({ nameUse }) => nameUse.frequent,
  freshNames: ({ nameUse }) => nameUse.fresh,
  introducedNames: ({ nameUse }) => nameUse.introduced,
};

/**
 * What the trained ranker looks at; a group's name is the code of the reason that its features count
 * for. A title and paragraphs are not here: the stories that the ranker is trained on have neither.
 */
const GROUPS: Readonly<Record<string, FeatureGroup>> = {
  position: POSITION_FEATURES,
  lede: LEDE_FEATURES,
  centrality: CENTRALITY_FEATURES,
  novelty: NOVELTY_FEATURES,
  names: NAME_FEATURES,
  length: LENGTH_FEATURES,
  wording: WORDING_FEATURES,
};

/** One measure of a sentence. */
interface Feature {
  readonly group: string;
  readonly name: string;
  readonly measure: (facts: SentenceFacts) => number;
}

/** All features in the order of a row. */
export const FEATURES: readonly Feature[] = Object.entries(GROUPS).flatMap(([group, measures]) =>
  Object.entries(measures).map(([name, measure]) => ({ group, name, measure })),
);

/** A sentence's row: its features as numbers of the precision that trees are stored with. */
export function measureFeatures(facts: SentenceFacts): Float32Array {
  return Float32Array.from(FEATURES, ({ measure }) => measure(facts));
}
