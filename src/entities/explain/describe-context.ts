import {
  betweenWords,
  type Describe,
  type FeatureContext,
  followsWords,
  positionOf,
  precedesWords,
  quoteWords,
  writtenAs,
} from "./phrases.ts";

/** Descriptions of the features in `crf/context-features.ts`, by the names it hashes. */
export const CONTEXT_FEATURES: Readonly<Record<string, Describe>> = {
  surface: ({ sequence, at }) => `the word ${quoteWords(sequence, at, at + 1)}`,
  "word pair before": (context) => `the words ${around(context, 1, 1)}`,
  "word pair after": (context) => `the words ${around(context, 0, 2)}`,
  "words around": ({ sequence, at }) => betweenWords(sequence, at, at + 1),
  "words before": ({ sequence, at }) => followsWords(sequence, at, 2),
  "words after": ({ sequence, at }) => precedesWords(sequence, at, 2),
  "word and position": ({ sequence, at }) =>
    `the word ${quoteWords(sequence, at, at + 1)}, ${positionOf(sequence, at)}`,
  shapes: (context) => capitalsOf(context, 1, 2),
  "shapes before": (context) => capitalsOf(context, 2, 1),
  "shapes after": (context) => capitalsOf(context, 0, 3),
  "letter case": letterCaseAndPosition,
  "shape and letter case": letterCaseAndPosition,
  "class pair before": (context) => typicalContext(context, 1, 1),
  "class pair after": (context) => typicalContext(context, 0, 2),
  "classes around": (context) => typicalContext(context, 1, 2),
  "coarse triple": (context) => typicalContext(context, 1, 2),
  "coarse before": ({ sequence, at }) =>
    at === 0 ? "at the start" : `follows words like ${quoteWords(sequence, at - 2, at)}`,
  "word before class": (context) => typicalContext(context, 1, 1),
  "class before word": (context) => typicalContext(context, 0, 2),
  "lists pair": (context) => `the lists of ${around(context, 1, 1)}`,
};

/** Quotes the words from `before` tokens before the token, with `from` tokens from it on. */
function around({ sequence, at }: FeatureContext, before: number, from: number): string {
  return quoteWords(sequence, at - before, at + from);
}

function typicalContext(context: FeatureContext, before: number, from: number): string {
  return `context typical of ${around(context, before, from)}`;
}

function capitalsOf(context: FeatureContext, before: number, from: number): string {
  return `the capitals of ${around(context, before, from)}`;
}

function letterCaseAndPosition({ sequence, at }: FeatureContext): string {
  return `${writtenAs(sequence, at)}, ${positionOf(sequence, at)}`;
}
