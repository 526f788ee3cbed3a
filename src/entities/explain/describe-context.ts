import {
  betweenWords,
  type Describe,
  type FeaturePlace,
  followsWords,
  precedesWords,
  quoteWords,
  standsIn,
  writtenAs,
} from "./phrases.ts";

/** Kinds of feature of a token's neighbours together, by their names in the extractor. */
export const CONTEXT: Readonly<Record<string, Describe>> = {
  surface: ({ sequence, at }) => `the word ${quoteWords(sequence, at, at + 1)}`,
  "word pair before": (place) => `the words ${around(place, 1, 1)}`,
  "word pair after": (place) => `the words ${around(place, 0, 2)}`,
  "words around": ({ sequence, at }) => betweenWords(sequence, at, at + 1),
  "words before": ({ sequence, at }) => followsWords(sequence, at, 2),
  "words after": ({ sequence, at }) => precedesWords(sequence, at, 2),
  "word in place": ({ sequence, at }) =>
    `the word ${quoteWords(sequence, at, at + 1)} ${standsIn(sequence, at)}`,
  shapes: (place) => capitalsIn(place, 1, 2),
  "shapes before": (place) => capitalsIn(place, 2, 1),
  "shapes after": (place) => capitalsIn(place, 0, 3),
  case: isWrittenThere,
  "shape in case": isWrittenThere,
  "class pair before": (place) => wordsLike(place, 1, 1),
  "class pair after": (place) => wordsLike(place, 0, 2),
  "classes around": (place) => `around it words like ${around(place, 1, 2)}`,
  "coarse triple": (place) => wordsLike(place, 1, 2),
  "coarse before": ({ sequence, at }) =>
    at === 0 ? "at the start" : `follows words like ${quoteWords(sequence, at - 2, at)}`,
  "word before class": (place) => wordsLike(place, 1, 1),
  "class before word": (place) => wordsLike(place, 0, 2),
  "lists pair": (place) => `the lists that ${around(place, 1, 1)} are in`,
};

/** So many words before the token, and so many from it on. */
function around({ sequence, at }: FeaturePlace, before: number, from: number): string {
  return quoteWords(sequence, at - before, at + from);
}

function wordsLike(place: FeaturePlace, before: number, from: number): string {
  return `used as words like ${around(place, before, from)} are`;
}

function capitalsIn(place: FeaturePlace, before: number, from: number): string {
  return `the capitals of ${around(place, before, from)}`;
}

function isWrittenThere({ sequence, at }: FeaturePlace): string {
  return `${writtenAs(sequence, at)}, ${standsIn(sequence, at)}`;
}
