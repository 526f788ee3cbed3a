import { describe, expect, it } from "vitest";
import { createLabeller } from "../../../src/entities/crf/decode.ts";
import { hashText, mix } from "../../../src/entities/crf/feature-list.ts";
import { MAX_WORD_DISTANCE } from "../../../src/entities/crf/word-features.ts";
import { FEATURE_KINDS } from "../../../src/entities/explain/describe-feature.ts";
import { explainIn } from "../../../src/entities/explain/explain-name.ts";
import { traceFeatures } from "../../../src/entities/explain/feature-contributions.ts";
import { analyseText } from "../../../src/entities/pipeline.ts";
import { readTokenSequences } from "../../../src/entities/sequence/token-sequences.ts";
import { segment } from "../../../src/segmentation/segment.ts";
import { makeTinyModel, type TinyFeature } from "../../support/tiny-model.ts";
import { articleOf } from "../article-of.ts";

const kind = (name: string) => hashText(name);
const wordAt = (distance: number) => mix(hashText("word"), MAX_WORD_DISTANCE + distance);

/** "Lima" is probably a place, "Quex" may be a person. */
const FEATURES: readonly TinyFeature[] = [
  { kind: kind("rule evidence"), value: hashText("city") + 1, type: "place", weight: 2 },
  { kind: wordAt(-1), value: hashText("on"), type: "place", weight: 1.5 },
  { kind: wordAt(1), value: hashText("."), type: "place", weight: -0.5 },
  { kind: wordAt(0), value: hashText("lima"), type: "person", weight: 1 },
  { kind: wordAt(0), value: hashText("quex"), type: "person", weight: 3 },
];

const LABELLER = createLabeller(makeTinyModel(FEATURES));

function analyse(text: string) {
  const article = articleOf(text);
  const segmentation = segment(article);
  const sequences = readTokenSequences(article, segmentation);
  return { article, segmentation, analysis: analyseText(text, sequences, { labeller: LABELLER }) };
}

function explain(name: string, text: string) {
  const { article, segmentation, analysis } = analyse(text);
  return explainIn(analysis, article, segmentation, name).occurrences[0];
}

describe("the reasons of a tiny model", () => {
  it("are its features, for and against, strongest first", () => {
    const lima = explain("Lima", "Rain fell on Lima.");
    expect(lima).toMatchObject({ type: "place", origin: "model" });
    expect(lima?.for.map(({ text }) => text)).toEqual(["a city", 'follows "on"']);
    expect(lima?.against.map(({ text }) => text)).toEqual(['before "."', 'the word "Lima"']);
    expect(lima?.for[0]?.weight).toBeCloseTo(2, 1);
    expect(lima?.against[0]?.weight).toBeCloseTo(-0.5, 1);
  });

  it("weigh less against a rival that is likelier", () => {
    const [, rival] = explain("Lima", "Rain fell on Lima.")?.against ?? [];
    expect(rival?.weight).toBeLessThan(0);
    expect(rival?.weight).toBeGreaterThan(-1);
  });

  it("name the word of a longer name that has the feature", () => {
    const quex = explain("Quex Lima", "We saw Quex Lima there.");
    expect(quex?.for.map(({ text }) => text)).toContain('"Quex": the word "Quex"');
  });
});

describe("the description of a feature", () => {
  const describeAll = (surface: string, text: string) => {
    const [sequence] = analyse(text).analysis.sequences;
    const at = sequence?.words.findIndex((word) => word.text === surface) ?? -1;
    if (!sequence || at < 0) throw new Error(`no ${surface}`);
    const features = traceFeatures(sequence, at);
    return features.flatMap((kind, index) => {
      const value = features[index + 1] ?? 0;
      const known = index % 2 === 0 ? FEATURE_KINDS.get(kind) : undefined;
      return known ? [known.describe({ sequence, at, value })] : [];
    });
  };

  it.each([
    ["rules: place"],
    ['rules: place, follows "in"'],
    ["in list cities"],
    ['follows "in"'],
    ['between "in" and "."'],
    ['context typical of "Lisbon"'],
    ['context typical of "in Lisbon"'],
    ["capitalized, inside a sentence"],
    ['begins with "lis"'],
    ['ends with "bon"'],
    ['two words after "sang"'],
  ])("says %s", (description) => {
    expect(describeAll("Lisbon", "They sang in Lisbon.")).toContain(description);
  });
});
