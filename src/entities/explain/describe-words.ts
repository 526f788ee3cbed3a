import { attributesAt } from "../crf/feature-sequence.ts";
import { REACH } from "../crf/word-features.ts";
import { inLists } from "./listed-words.ts";
import {
  type Describe,
  type FeaturePlace,
  followsWords,
  precedesWords,
  quoteWords,
  writtenAs,
} from "./phrases.ts";

/** Kinds of feature with a small number, a distance or a length: the numbers, and what each is in words. */
export interface NumberedKind {
  readonly numbers: readonly number[];
  readonly describe: (number: number) => Describe;
}

const LENGTHS = [1, 2, 3, 4];
/** As the extractor has them: two words before the token are 0, the token itself is `REACH`. */
const ALL_AROUND = [0, 1, 2, 3, 4];
const BESIDE = [1, 2, 3];

/** By their names in the extractor. */
export const NUMBERED: Readonly<Record<string, NumberedKind>> = {
  word: {
    numbers: ALL_AROUND,
    describe: byDistance(
      ({ sequence, at }) => `the word ${quoteWords(sequence, at, at + 1)}`,
      wordAway,
    ),
  },
  middle: { numbers: ALL_AROUND, describe: byDistance(likeItself, likeAway) },
  fine: { numbers: BESIDE, describe: byDistance(likeItself, likeAway) },
  coarse: { numbers: BESIDE, describe: byDistance(likeItself, likeAway) },
  shape: {
    numbers: BESIDE,
    describe: byDistance(({ sequence, at }) => writtenAs(sequence, at), shapeAway),
  },
  lists: {
    numbers: BESIDE,
    describe: byDistance(
      ({ sequence, at }) => inLists(attributesAt(sequence, at).word.lists),
      listsAway,
    ),
  },
  list: {
    numbers: BESIDE,
    describe: byDistance(
      ({ value }) => inLists(letterIn(value)),
      ({ value }, distance) => listAway(letterIn(value), distance),
    ),
  },
  prefix: {
    numbers: LENGTHS,
    describe:
      () =>
      ({ sequence, at }) =>
        `begins with "${lettersOf(sequence, at, 0)}"`,
  },
  suffix: {
    numbers: LENGTHS,
    describe:
      () =>
      ({ sequence, at }) =>
        `ends with "${lettersOf(sequence, at, -1)}"`,
  },
};

/** A feature of the token itself is told in another way than one of a word around it. */
function byDistance(
  ofItself: Describe,
  ofOther: (place: FeaturePlace, distance: number) => string,
): (number: number) => Describe {
  return (number) => (place) => {
    const distance = number - REACH;
    return distance === 0 ? ofItself(place) : ofOther(place, distance);
  };
}

function wordAway({ sequence, at }: FeaturePlace, distance: number): string {
  if (distance === -1) return followsWords(sequence, at, 1);
  if (distance === 1) return precedesWords(sequence, at, 1);
  const word = quoteWords(sequence, at + distance, at + distance + 1);
  return distance < 0 ? `two words behind ${word}` : `two words before ${word}`;
}

function shapeAway({ sequence, at }: FeaturePlace, distance: number): string {
  const written = writtenAs(sequence, at + distance);
  return distance < 0 ? `the word before: ${written}` : `the word after: ${written}`;
}

function likeItself({ sequence, at }: FeaturePlace): string {
  return `used as words like ${quoteWords(sequence, at, at + 1)} are`;
}

function likeAway({ sequence, at }: FeaturePlace, distance: number): string {
  const like = `words like ${quoteWords(sequence, at + distance, at + distance + 1)}`;
  if (distance === -1) return `follows ${like}`;
  if (distance === 1) return `before ${like}`;
  return distance < 0 ? `two words behind ${like}` : `two words before ${like}`;
}

function listsAway({ sequence, at }: FeaturePlace, distance: number): string {
  return listAway(attributesAt(sequence, at + distance).word.lists, distance);
}

function listAway(letters: string, distance: number): string {
  return distance < 0
    ? `the word before: ${inLists(letters)}`
    : `the word after: ${inLists(letters)}`;
}

/** The extractor packs a letter with one bit. */
function letterIn(value: number): string {
  return String.fromCharCode(value >> 1);
}

const LETTERS = 3;

function lettersOf(sequence: FeaturePlace["sequence"], at: number, side: number): string {
  const { key } = attributesAt(sequence, at);
  return side < 0 ? key.slice(-LETTERS) : key.slice(0, LETTERS);
}
