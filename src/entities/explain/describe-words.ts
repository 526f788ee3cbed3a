import { attributesAt, type FeatureSequence } from "../crf/feature-sequence.ts";
import { MAX_WORD_DISTANCE } from "../crf/word-features.ts";
import { inLists } from "./listed-words.ts";
import {
  type Describe,
  type FeatureContext,
  followsWords,
  precedesWords,
  quoteWords,
  writtenAs,
} from "./phrases.ts";

/** A kind of feature that exists once for each distance or length. */
export interface NumberedFeature {
  readonly numbers: readonly number[];
  readonly describe: (number: number) => Describe;
}

const LENGTHS = [1, 2, 3, 4];
/** Distances as the extractor numbers them: 0 is two words before the token, 2 the token itself. */
const WITHIN_TWO = [0, 1, 2, 3, 4];
const WITHIN_ONE = [1, 2, 3];

/** Descriptions of the features in `crf/word-features.ts`, by the names it hashes. */
export const WORD_FEATURES: Readonly<Record<string, NumberedFeature>> = {
  word: {
    numbers: WITHIN_TWO,
    describe: byDistance(
      ({ sequence, at }) => `the word ${quoteWords(sequence, at, at + 1)}`,
      wordNearby,
    ),
  },
  middle: { numbers: WITHIN_TWO, describe: byDistance(classOfToken, classNearby) },
  fine: { numbers: WITHIN_ONE, describe: byDistance(classOfToken, classNearby) },
  coarse: { numbers: WITHIN_ONE, describe: byDistance(classOfToken, classNearby) },
  shape: {
    numbers: WITHIN_ONE,
    describe: byDistance(
      ({ sequence, at }) => writtenAs(sequence, at),
      ({ sequence, at }, distance) => beside(writtenAs(sequence, at + distance), distance),
    ),
  },
  lists: {
    numbers: WITHIN_ONE,
    describe: byDistance(
      ({ sequence, at }) => listsAt(sequence, at),
      ({ sequence, at }, distance) => beside(listsAt(sequence, at + distance), distance),
    ),
  },
  list: {
    numbers: WITHIN_ONE,
    describe: byDistance(
      ({ value }) => inLists(letterIn(value)),
      ({ value }, distance) => beside(inLists(letterIn(value)), distance),
    ),
  },
  prefix: { numbers: LENGTHS, describe: () => affix((key) => `begins with "${key.slice(0, 3)}"`) },
  suffix: { numbers: LENGTHS, describe: () => affix((key) => `ends with "${key.slice(-3)}"`) },
};

function byDistance(
  ofToken: Describe,
  ofNeighbour: (context: FeatureContext, distance: number) => string,
): (number: number) => Describe {
  return (number) => (context) => {
    const distance = number - MAX_WORD_DISTANCE;
    return distance === 0 ? ofToken(context) : ofNeighbour(context, distance);
  };
}

function wordNearby({ sequence, at }: FeatureContext, distance: number): string {
  if (distance === -1) return followsWords(sequence, at, 1);
  if (distance === 1) return precedesWords(sequence, at, 1);
  const word = quoteWords(sequence, at + distance, at + distance + 1);
  return distance < 0 ? `two words after ${word}` : `two words before ${word}`;
}

function classOfToken({ sequence, at }: FeatureContext): string {
  return `context typical of ${quoteWords(sequence, at, at + 1)}`;
}

function classNearby({ sequence, at }: FeatureContext, distance: number): string {
  const like = `a word like ${quoteWords(sequence, at + distance, at + distance + 1)}`;
  if (distance === -1) return `follows ${like}`;
  if (distance === 1) return `before ${like}`;
  return distance < 0 ? `two words after ${like}` : `two words before ${like}`;
}

function beside(description: string, distance: number): string {
  return `the word ${distance < 0 ? "before" : "after"}: ${description}`;
}

function listsAt(sequence: FeatureSequence, at: number): string {
  return inLists(attributesAt(sequence, at).word.lists);
}

/** The value holds the list's letter and one bit for the capital. */
function letterIn(value: number): string {
  return String.fromCharCode(value >> 1);
}

function affix(describe: (key: string) => string): Describe {
  return ({ sequence, at }) => describe(attributesAt(sequence, at).key);
}
