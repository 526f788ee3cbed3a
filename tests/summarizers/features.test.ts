import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FEATURES, measureFeatures } from "../../src/summarizers/features/features.ts";
import { findLikelyNames, gatherFacts } from "../../src/summarizers/features/sentence-facts.ts";
import { measureSimilarities } from "../../src/summarizers/features/similarities.ts";
import { wordsOf } from "../../src/summarizers/text/story.ts";
import { addTo, createTermSpace, dot } from "../../src/summarizers/text/term-vectors.ts";

const STORY = [
  "A ferry sank off Rhodes on Sunday.",
  "The ferry had 40 people on board, the coastguard of Rhodes said.",
  "“Nobody is missing,” said Eleni Marou.",
  "Eleni Marou runs the coastguard.",
];

function featureOf(name: string): number[] {
  const at = FEATURES.findIndex((feature) => feature.name === name);
  return gatherFacts(STORY).map((facts) => measureFeatures(facts)[at] ?? Number.NaN);
}

describe("features", () => {
  it("are finite for every sentence", () => {
    const odd = fc.oneof(
      fc.string({ unit: "binary", minLength: 1 }),
      fc.constantFrom("…", "“", "1.", "a", "The the the", "I said we", "\u2028", "日本。"),
    );
    fc.assert(
      fc.property(fc.array(odd.map((text) => `${text}.`)), (texts) => {
        for (const facts of gatherFacts(texts)) {
          const row = measureFeatures(facts);
          expect(row).toHaveLength(FEATURES.length);
          expect(row.every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });

  it("have unique names", () => {
    expect(new Set(FEATURES.map(({ name }) => name)).size).toBe(FEATURES.length);
  });

  it("count positions, words and figures", () => {
    expect(featureOf("place")).toEqual([0, 1, 2, 3]);
    expect(featureOf("words")).toEqual([7, 12, 6, 5]);
    expect(featureOf("wordsBefore")).toEqual([0, 7, 19, 25]);
    expect(featureOf("numbers")).toEqual([0, 1, 0, 0]);
    expect(featureOf("quotationMarks")).toEqual([0, 0, 2, 0]);
    expect(featureOf("speech")).toEqual([0, 1, 1, 0]);
  });

  it("count new words and those that recur", () => {
    expect(featureOf("fresh")).toEqual([4, 4, 4, 1]);
    expect(featureOf("introduced")).toEqual([2, 1, 2, 0]);
    expect(featureOf("names")).toEqual([2, 1, 2, 2]);
  });
});

describe("likely names", () => {
  const namesOf = (...texts: string[]) => findLikelyNames(texts.map(wordsOf));

  it("are capitalized inside a sentence", () => {
    expect(namesOf("Nets were cut.", "Ana Lima saw it.")).toEqual([[], ["lima"]]);
    expect(namesOf("Ana saw it.", "He met Ana.")).toEqual([["ana"], ["ana"]]);
  });

  it("never occur in lower case", () => {
    expect(namesOf("They met the Mayor.", "A mayor has time.")).toEqual([[], []]);
  });

  it("are listed once, and are no stop words", () => {
    expect(namesOf("So Porto is Porto, and I am Ana.")).toEqual([["porto", "ana"]]);
  });
});

describe("similarities", () => {
  const WORDS = ["ferry", "harbour", "storm", "bridge", "mayor", "fish"];
  const stories = fc.array(fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }), {
    maxLength: 12,
  });

  it("equal those from the matrix of all cosines", () => {
    fc.assert(
      fc.property(stories, (story) => {
        const space = createTermSpace(story);
        const { vectors, size } = space;
        const cosine = (a: number, b: number) => {
          const sum = new Float64Array(size);
          const [one, other] = [vectors[a], vectors[b]];
          if (one === undefined || other === undefined) return 0;
          addTo(sum, other);
          return dot(one, sum);
        };
        const sumOver = (place: number, from: number, to: number) => {
          let sum = 0;
          for (let other = Math.max(0, from); other < Math.min(to, story.length); other++) {
            if (other !== place) sum += cosine(place, other);
          }
          return sum;
        };
        for (const [place, found] of measureSimilarities(space).entries()) {
          expect(found.before).toBeCloseTo(sumOver(place, 0, place), 9);
          expect(found.after).toBeCloseTo(sumOver(place, place, story.length), 9);
          expect(found.all).toBeCloseTo(sumOver(place, 0, story.length), 9);
          expect(found.lead).toBeCloseTo(sumOver(place, 0, 3), 9);
          expect(found.following).toBeCloseTo(sumOver(place, place, place + 5), 9);
          expect(found.previous).toBeCloseTo(cosine(place, place - 1), 9);
          expect(found.first).toBeCloseTo(cosine(place, 0), 9);
        }
      }),
    );
  });
});
