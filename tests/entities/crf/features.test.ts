import { describe, expect, it } from "vitest";
import { maskCandidates } from "../../../src/entities/crf/decode.ts";
import { createFeatureList } from "../../../src/entities/crf/feature-list.ts";
import { readFeatureSequences } from "../../../src/entities/crf/feature-sequence.ts";
import { fillFeatures } from "../../../src/entities/crf/features.ts";
import type { WordClasses } from "../../../src/entities/crf/word-features.ts";
import { addWordFeatures, describeAttributes } from "../../../src/entities/crf/word-features.ts";
import {
  readWordSequences,
  type TokenSequence,
} from "../../../src/entities/sequence/token-sequences.ts";
import { tokenize } from "../../../src/segmentation/tokenize.ts";
import { packTable } from "../../../training/names/pack-table.ts";

const NO_CLASSES: WordClasses = {
  words: packTable([]),
  classes: new Uint16Array(),
  middle: new Uint8Array(),
  coarse: new Uint8Array(),
};

/** Reads each sentence as a sequence. */
function readText(...sentences: readonly string[]) {
  const text = sentences.join("\n");
  let start = 0;
  const tokenSequences = sentences.map((sentence): TokenSequence => {
    const span = { start, end: start + sentence.length };
    start = span.end + 1;
    return { kind: "text", tokens: tokenize(text, span) };
  });
  return readFeatureSequences(readWordSequences(text, tokenSequences), (word) =>
    describeAttributes(word, NO_CLASSES),
  );
}

function featuresOf(sentences: readonly string[], surface: string): ReadonlySet<number> {
  const sequences = readText(...sentences);
  const [sequence] = sequences;
  const at = sequence?.words.findIndex(({ text }) => text === surface) ?? -1;
  if (!sequence || at < 0) throw new Error(`no ${surface}`);
  const list = createFeatureList();
  fillFeatures(list, sequence, at);
  return new Set(list.ids.slice(0, list.length));
}

function countNew(before: ReadonlySet<number>, after: ReadonlySet<number>): number {
  return [...after].filter((id) => !before.has(id)).length;
}

function maskedWords(sentence: string): string {
  const [sequence] = readText(sentence);
  if (!sequence) return "";
  const mask = maskCandidates(sequence);
  return sequence.words.flatMap(({ text }, at) => (mask[at] === 1 ? [text] : [])).join(" ");
}

describe("the features of a token", () => {
  it("are the same for the same text", () => {
    const sentence = "Sanna Virtanen met Okafor in Turku.";
    expect(featuresOf([sentence], "Okafor")).toEqual(featuresOf([sentence], "Okafor"));
  });

  it("change with a word two tokens away", () => {
    const before = featuresOf(["We met Sanna Okafor in Turku."], "Okafor");
    const after = featuresOf(["We met Sanna Okafor in Oulu."], "Okafor");
    expect(countNew(before, after)).toBeGreaterThan(0);
  });

  it("change with the type that the rules choose", () => {
    const plain = featuresOf(["They saw Okafor there."], "Okafor");
    const titled = featuresOf(["President Okafor there."], "Okafor");
    expect(countNew(plain, titled)).toBeGreaterThan(0);
  });

  it("of a word depend on its distance", () => {
    const [word] = readText("Turku")[0]?.words ?? [];
    if (!word) throw new Error("no word");
    const attributes = describeAttributes(word, NO_CLASSES);
    const lists = [-1, 1].map((distance) => {
      const list = createFeatureList();
      addWordFeatures(list, attributes, distance);
      return [...list.ids.slice(0, list.length)];
    });
    expect(lists[0]).not.toEqual(lists[1]);
  });
});

describe("the candidate mask", () => {
  it.each([
    ["the ministry of health said so", ""],
    ["a trip to Lund and on to the far and quiet north of Skye", "Lund Skye"],
    ["at the Ministry of Health of Peru", "Ministry of Health of Peru"],
    ["they watched Channel 4 for 4 hours", "Channel 4"],
  ])("%s", (sentence, words) => {
    expect(maskedWords(sentence)).toBe(words);
  });
});
