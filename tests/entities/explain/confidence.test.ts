import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate, readCalibration } from "../../../src/entities/explain/calibration.ts";
import { confidenceEstimator } from "../../../src/entities/explain/confidence.ts";
import { findEntities } from "../../../src/entities/pipeline.ts";
import { selectEntities } from "../../../src/entities/resolution/select.ts";
import type { Entity } from "../../../src/model/entity.ts";
import { mentionsOf } from "../../../src/model/result.ts";
import { segment } from "../../../src/segmentation/segment.ts";
import { articleOf } from "../article-of.ts";

const TEXT =
  "Ingrid Solberg met Tomas Quiroga in Lisbon. Solberg flew to Oslo with Norges Bank. " +
  "Vexa and Blinkov were there. The mill burned near Lower Wick.";

function rated(text: string): readonly Entity[] {
  const article = articleOf(text);
  return findEntities(article, segment(article), { estimator: confidenceEstimator });
}

function withoutConfidence(entities: readonly Entity[]): unknown {
  return JSON.parse(
    JSON.stringify(entities, (key, value) => (key === "confidence" ? undefined : value)),
  );
}

describe("confidence", () => {
  it("is absent without an estimator", () => {
    const article = articleOf(TEXT);
    const plain = findEntities(article, segment(article));
    expect(plain.length).toBeGreaterThan(3);
    expect(JSON.stringify(plain)).not.toContain("confidence");
  });

  it("changes nothing else", () => {
    const article = articleOf(TEXT);
    expect(withoutConfidence(rated(TEXT))).toEqual(
      withoutConfidence(findEntities(article, segment(article))),
    );
  });

  it("is between 0 and 1, whatever the text", () => {
    const word = fc.constantFrom(
      "Lisbon",
      "the",
      "U.N.",
      "of",
      "Mayor",
      "Solberg",
      "\n\n",
      ".",
      "É",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        for (const { confidence, mentions } of rated(words.join(" "))) {
          for (const value of [confidence, ...mentions.map((mention) => mention.confidence)]) {
            expect(value).toBeGreaterThan(0);
            expect(value).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("is higher for a clear name", () => {
    const sure = mentionsOf(rated("He lives in Lisbon, Portugal."));
    const unsure = mentionsOf(rated("Vexa was there."));
    const least = Math.min(...sure.map(({ confidence = 0 }) => confidence));
    expect(sure).toHaveLength(2);
    for (const { confidence = 0 } of unsure) expect(confidence).toBeLessThan(least);
  });
});

describe("a selection by confidence", () => {
  const mention = (text: string, start: number, confidence: number) => ({
    type: "person" as const,
    text,
    start,
    end: start + text.length,
    sentence: 0,
    block: 0,
    confidence,
  });
  const entity: Entity = {
    id: "p1",
    type: "person",
    name: "Ana Ruiz",
    aliases: ["Ruiz", "Ana"],
    count: 3,
    salience: 0.5,
    confidence: 0.9,
    mentions: [mention("Ana Ruiz", 0, 0.9), mention("Ruiz", 20, 0.8), mention("Ana", 40, 0.3)],
  };
  const select = (minConfidence: number, minCount = 1) =>
    selectEntities([entity], { types: ["person"], minCount, sort: "count", minConfidence });

  it("drops mentions below the limit, and counts the others", () => {
    const [left] = select(0.8);
    expect(left?.mentions.map(({ text }) => text)).toEqual(["Ana Ruiz", "Ruiz"]);
    expect([left?.count, left?.aliases, left?.name]).toEqual([2, ["Ruiz"], "Ana Ruiz"]);
    expect(select(0.8, 3)).toEqual([]);
  });

  it("drops entities without remaining mentions", () => {
    expect(select(0.95)).toEqual([]);
  });

  it("keeps everything without a limit, or without confidence", () => {
    expect(select(0)).toEqual([entity]);
    const { confidence: _, ...unrated } = mention("Ruiz", 0, 0);
    const plain = { ...entity, count: 1, aliases: [], mentions: [unrated] };
    const options = { types: ["person" as const], minCount: 1, sort: "count" as const };
    expect(selectEntities([plain], { ...options, minConfidence: 0.9 })).toEqual([plain]);
  });
});

describe("a calibration", () => {
  it("keeps the order of probabilities", () => {
    const line = { slope: 0.7, intercept: -0.2 };
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(calibrate(line, less)).toBeLessThanOrEqual(calibrate(line, more));
        expect(calibrate(line, less)).toBeGreaterThanOrEqual(0);
        expect(calibrate(line, more)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("with a missing line is refused", () => {
    expect(() => readCalibration("origin\ttype\tslope\tintercept\n")).toThrow(/UNREADABLE/);
    expect(() =>
      readCalibration("origin\ttype\tslope\tintercept\nmodel\tperson\tx\t1\n"),
    ).toThrow();
  });
});
