import {
  FEATURE_CONNECTIVES,
  FEATURE_PRONOUNS,
  FEATURE_REPORTING_VERBS,
  FEATURE_SPEAKER_PRONOUNS,
} from "../text/word-lists.ts";
import type { SentenceFacts } from "./sentence-facts.ts";

/** Measures of a sentence by name; every value is finite. */
type FeatureGroup = Readonly<Record<string, (facts: SentenceFacts) => number>>;

/** The sentence's position in the story. */
const POSITION_FEATURES: FeatureGroup = {
  place: ({ position }) => position,
  placeShare: ({ position, count }) => position / count,
  wordsBefore: ({ wordsBefore }) => wordsBefore,
  count: ({ count }) => count,
};

/** Similarity to the story's beginning, and to the sentence before. */
const LEDE_FEATURES: FeatureGroup = {
  first: ({ similarities }) => similarities.first,
  lead: ({ similarities }) => similarities.lead,
  previous: ({ similarities }) => similarities.previous,
};

/** Similarity to the whole story, and to the text before and after. */
const CENTRALITY_FEATURES: FeatureGroup = {
  centroid: ({ similarities }) => similarities.centroid,
  all: ({ similarities }) => similarities.all,
  mean: ({ similarities, count }) => similarities.all / Math.max(1, count - 1),
  before: ({ similarities }) => similarities.before,
  meanBefore: ({ similarities, position }) => similarities.before / Math.max(1, position),
  after: ({ similarities }) => similarities.after,
  meanAfter: ({ similarities, position, count }) =>
    similarities.after / Math.max(1, count - 1 - position),
  following: ({ similarities }) => similarities.following,
  spread: ({ termUse }) => termUse.spread,
  spreadShare: ({ termUse, count }) => termUse.spread / count,
  frequent: ({ termUse }) => termUse.frequent,
};

/** Terms new to the story, and those of them that recur later. */
const NOVELTY_FEATURES: FeatureGroup = {
  fresh: ({ termUse }) => termUse.fresh,
  freshShare: ({ termUse }) => termUse.fresh / Math.max(1, termUse.count),
  introduced: ({ termUse }) => termUse.introduced,
  introducedShare: ({ termUse }) => termUse.introduced / Math.max(1, termUse.count),
};

/** Words that are probably names. */
const NAME_FEATURES: FeatureGroup = {
  names: ({ nameUse }) => nameUse.count,
  nameShare: ({ nameUse, wordCount }) => nameUse.count / wordCount,
  nameSpread: ({ nameUse }) => nameUse.spread,
  frequentNames: ({ nameUse }) => nameUse.frequent,
  freshNames: ({ nameUse }) => nameUse.fresh,
  introducedNames: ({ nameUse }) => nameUse.introduced,
};

/** The sentence's length and density. */
const LENGTH_FEATURES: FeatureGroup = {
  words: ({ wordCount }) => wordCount,
  terms: ({ termUse }) => termUse.count,
  termShare: ({ termUse, wordCount }) => termUse.count / wordCount,
  wordLength: ({ text, wordCount }) => text.length / wordCount,
  previousWords: ({ previous }) => previous?.wordCount ?? 0,
  commas: ({ text }) => text.split(",").length - 1,
};

/** The sentence's wording: figures, quotation, opening, speaker. */
const WORDING_FEATURES: FeatureGroup = {
  numbers: ({ words }) => words.filter(isNumber).length,
  quotationMarks: ({ text }) => text.match(/["“”„«»]/g)?.length ?? 0,
  opensQuotation: ({ text }) => Number(/^["“'‘]/.test(text)),
  question: ({ text }) => Number(/\?["”]?$/.test(text)),
  opensWithPointer: ({ words }) => Number(FEATURE_PRONOUNS.has(words[0] ?? "")),
  pointerShare: ({ words }) => shareOf(FEATURE_PRONOUNS, words),
  opensWithConnective: ({ words }) => Number(FEATURE_CONNECTIVES.has(words[0] ?? "")),
  speech: ({ words }) => Number(words.some((word) => FEATURE_REPORTING_VERBS.has(word))),
  selfShare: ({ words }) => shareOf(FEATURE_SPEAKER_PRONOUNS, words),
};

function isNumber(word: string): boolean {
  const first = word.charAt(0);
  return first >= "0" && first <= "9";
}

function shareOf(wanted: ReadonlySet<string>, words: readonly string[]): number {
  return words.filter((word) => wanted.has(word)).length / Math.max(1, words.length);
}

/**
 * The features of the trained ranker. A group's name is the code of the reason that its features add
 * up to. Titles and paragraphs are no features, because the stories used for training have neither.
 *
 * The model file holds a hash of all these names in this order: a change means training again.
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

/** All features, in the order of a row. */
export const FEATURES: readonly Feature[] = Object.entries(GROUPS).flatMap(([group, measures]) =>
  Object.entries(measures).map(([name, measure]) => ({ group, name, measure })),
);

/** Measures a sentence's features, in 32 bits as the trees store their thresholds. */
export function measureFeatures(facts: SentenceFacts): Float32Array {
  return Float32Array.from(FEATURES, ({ measure }) => measure(facts));
}
