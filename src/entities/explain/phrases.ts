import { attributesAt, type FeatureSequence } from "../crf/feature-sequence.ts";

/** A feature of one token. */
export interface FeatureContext {
  readonly sequence: FeatureSequence;
  readonly at: number;
  /** The feature's value, usually a hash. */
  readonly value: number;
}

/** Describes a feature in words that follow the token: `follows "in"`. */
export type Describe = (context: FeatureContext) => string;

/** Quotes words of a sequence as written. */
export function quoteWords({ words }: FeatureSequence, start: number, end: number): string {
  let quoted = "";
  for (let at = Math.max(0, start); at < end && at < words.length; at++) {
    const word = words[at];
    const before = words[at - 1];
    if (!word) break;
    quoted += quoted !== "" && before && before.end < word.start ? ` ${word.text}` : word.text;
  }
  return quoted.includes('"') ? `'${quoted}'` : `"${quoted}"`;
}

/** Names the `count` words before a token. */
export function followsWords(sequence: FeatureSequence, at: number, count: number): string {
  if (at === 0) return "at the start";
  return `follows ${quoteWords(sequence, at - count, at)}`;
}

/** Names the `count` words after a token. */
export function precedesWords(sequence: FeatureSequence, at: number, count: number): string {
  if (at + 1 >= sequence.words.length) return "at the end";
  return `before ${quoteWords(sequence, at + 1, at + 1 + count)}`;
}

/** Names the words on both sides of a range. */
export function betweenWords(sequence: FeatureSequence, start: number, end: number): string {
  if (start === 0) return `at the start, ${precedesWords(sequence, end - 1, 1)}`;
  if (end >= sequence.words.length) return `${followsWords(sequence, start, 1)}, at the end`;
  const before = quoteWords(sequence, start - 1, start);
  return `between ${before} and ${quoteWords(sequence, end, end + 1)}`;
}

/** The letters of a word: "capitalized", "lowercase". */
export function writtenAs(sequence: FeatureSequence, at: number): string {
  const { word, capital } = attributesAt(sequence, at);
  if (!word.hasContent) return "punctuation";
  if (word.isUpper) return "all capitals";
  if (/\d/.test(word.text)) return "with digits";
  return capital === 1 ? "capitalized" : "lowercase";
}

const KINDS = {
  text: "sentence",
  headline: "headline",
  byline: "byline",
  dateline: "dateline",
} as const;

const LETTER_CASES = { sentence: "", title: "title-case ", capitals: "all-capitals " } as const;

/** The position of a token: "first in a sentence", "inside a title-case headline". */
export function positionOf({ kind, letterCase }: FeatureSequence, at: number): string {
  const written = LETTER_CASES[letterCase];
  const article = written.startsWith("all") ? "an" : "a";
  return `${at === 0 ? "first in" : "inside"} ${article} ${written}${KINDS[kind]}`;
}
