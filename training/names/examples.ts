import { maskCandidates } from "../../src/entities/crf/decode.ts";
import { createFeatureList } from "../../src/entities/crf/feature-list.ts";
import {
  type FeatureSequence,
  readFeatureSequences,
} from "../../src/entities/crf/feature-sequence.ts";
import { fillAllFeatures } from "../../src/entities/crf/features.ts";
import type { WordClasses } from "../../src/entities/crf/word-features.ts";
import { describeAttributes, type WordAttributes } from "../../src/entities/crf/word-features.ts";
import { readWordSequences } from "../../src/entities/sequence/token-sequences.ts";
import type { Word } from "../../src/entities/sequence/words.ts";
import { labelTokens } from "./label-tokens.ts";
import type { ReadText } from "./read-text.ts";

/** A stretch as the trainer sees it: its tokens' features, one token's after another's. */
export interface Example {
  features: Int32Array;
  /** Where each token's features begin, and one more for the end. */
  starts: Int32Array;
  readonly labels: Uint8Array;
  /** 0 where the label is unknown. */
  readonly known: Uint8Array;
  /** 0 where no name can be; such tokens have no features. */
  readonly open: Uint8Array;
  readonly weight: number;
}

/** Longer stretches are cut, in training only. */
const LONGEST = 250;

/** Describes words with the help of their classes, each once. */
export function createDescriber(classes: WordClasses): (word: Word) => WordAttributes {
  const cache = new Map<string, WordAttributes>();
  return (word) => {
    const known = cache.get(word.text);
    if (known) return known;
    const attributes = describeAttributes(word, classes);
    cache.set(word.text, attributes);
    return attributes;
  };
}

/** All stretches of a text as examples. */
export function makeExamples(
  read: ReadText,
  describe: (word: Word) => WordAttributes,
  weight: number,
): Example[] {
  const sequences = readFeatureSequences(readWordSequences(read.text, read.sequences), describe);
  const gold = labelTokens(sequences, read);
  return sequences.flatMap((sequence, index) => {
    const { labels = new Uint8Array(), known = new Uint8Array() } = gold[index] ?? {};
    const open = maskCandidates(sequence);
    const parts: Example[] = [];
    for (let from = 0; from < labels.length; from += LONGEST) {
      const part = <T extends Uint8Array>(all: T) => all.slice(from, from + LONGEST);
      parts.push({
        ...collectFeatures(sequence, open, from),
        labels: part(labels),
        known: part(known),
        open: part(open),
        weight,
      });
    }
    return parts;
  });
}

const list = createFeatureList();

/** The features of the tokens from an index on, not more than a stretch may have. */
function collectFeatures(
  sequence: FeatureSequence,
  open: Uint8Array,
  from: number,
): { features: Int32Array; starts: Int32Array } {
  const to = Math.min(from + LONGEST, open.length);
  const starts = new Int32Array(to - from + 1);
  const features: number[] = [];
  for (let at = from; at < to; at++) {
    if (open[at] === 1) {
      fillAllFeatures(list, sequence, at);
      for (let feature = 0; feature < list.length; feature++) features.push(list.ids[feature] ?? 0);
    }
    starts[at - from + 1] = features.length;
  }
  return { features: Int32Array.from(features), starts };
}

/** How often each feature occurs, up to 65,535. */
export function countFeatures(examples: readonly Example[], size: number): Uint16Array {
  const counts = new Uint16Array(size);
  for (const { features } of examples) {
    for (const id of features) if ((counts[id] ?? 0) < 65535) counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts;
}

/** Drops the features that a test refuses, in place. */
export function keepFeatures(examples: readonly Example[], keep: (id: number) => boolean): void {
  for (const example of examples) {
    const kept: number[] = [];
    const starts = new Int32Array(example.starts.length);
    for (let at = 0; at + 1 < starts.length; at++) {
      const end = example.starts[at + 1] ?? 0;
      for (let feature = example.starts[at] ?? 0; feature < end; feature++) {
        const id = example.features[feature] ?? 0;
        if (keep(id)) kept.push(id);
      }
      starts[at + 1] = kept.length;
    }
    example.features = Int32Array.from(kept);
    example.starts = starts;
  }
}
