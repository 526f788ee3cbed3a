import type { FeatureSequence } from "../crf/feature-sequence.ts";
import { attributesAt } from "../crf/feature-sequence.ts";
import type { Repeats } from "../crf/repeat-features.ts";

/** Where a token has a feature. */
export interface FeaturePlace {
  readonly sequence: FeatureSequence;
  readonly at: number;
  readonly repeats: Repeats;
  /** What the extractor gave the feature; mostly a hash. */
  readonly value: number;
}

/** A feature in words that go on from the token: `follows "in"`. */
export type Describe = (place: FeaturePlace) => string;

/** Words of a sequence as they stand, in quotation marks. */
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

/** What a token that is so many words behind others follows. */
export function followsWords(sequence: FeatureSequence, at: number, count: number): string {
  if (at === 0) return "at the start";
  return `follows ${quoteWords(sequence, at - count, at)}`;
}

/** What a token stands before. */
export function precedesWords(sequence: FeatureSequence, at: number, count: number): string {
  if (at + 1 >= sequence.words.length) return "at the end";
  return `before ${quoteWords(sequence, at + 1, at + 1 + count)}`;
}

/** What stands on both sides of some words. */
export function betweenWords(sequence: FeatureSequence, start: number, end: number): string {
  if (start === 0) return `at the start, ${precedesWords(sequence, end - 1, 1)}`;
  if (end >= sequence.words.length) return `${followsWords(sequence, start, 1)}, at the end`;
  const before = quoteWords(sequence, start - 1, start);
  return `between ${before} and ${quoteWords(sequence, end, end + 1)}`;
}

/** How a word is written. */
export function writtenAs(sequence: FeatureSequence, at: number): string {
  const { word, capital } = attributesAt(sequence, at);
  if (!word.hasContent) return "no word";
  if (word.isUpper) return "in capitals";
  if (/\d/.test(word.text)) return "with digits";
  return capital === 1 ? "capitalized" : "in small letters";
}

const KINDS = {
  text: "a sentence",
  headline: "a headline",
  byline: "a byline",
  dateline: "a dateline",
} as const;

/** Where a token stands in its stretch. */
export function standsIn({ kind, letterCase }: FeatureSequence, at: number): string {
  const written = { sentence: "", title: " with capitals", capitals: " in capitals" }[letterCase];
  return `${at === 0 ? "at" : "not at"} the start of ${KINDS[kind]}${written}`;
}
