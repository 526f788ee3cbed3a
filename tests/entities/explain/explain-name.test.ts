import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LabelledSequence } from "../../../src/entities/crf/decode.ts";
import { createFeatureList, featureId } from "../../../src/entities/crf/feature-list.ts";
import { fillAllFeatures } from "../../../src/entities/crf/features.ts";
import { FEATURE_KINDS } from "../../../src/entities/explain/describe-feature.ts";
import { explainName } from "../../../src/entities/explain/explain-name.ts";
import { traceFeatures } from "../../../src/entities/explain/feature-contributions.ts";
import { analyseNames } from "../../../src/entities/pipeline.ts";
import type { NameExplanation } from "../../../src/model/explanation.ts";
import { parseArticle } from "../../../src/parsers/parse-article.ts";
import { segment } from "../../../src/segmentation/segment.ts";

const STORY = `Ferry docks at Porto Belo

PORTO BELO, Brazil (AFP) - Mayor Ingrid Solberg-Nakata met Dr. Tomas Quiroga in Lisbon on Monday.
"We will not wait," said Solberg-Nakata, who flew from Lisbon to Oslo with Norges Bank officials.
The United Nations and the Ministry of Health of Brazil declined to comment; the U.N. gave no reason.
Fans of Lisbon Rovers sang in may rain. Quiroga, 54, and the Rovers & Sons Group Ltd. left in May.
IBM hired Quiroga near Mount Elbert. American officials in the White House saw Quiroga leave.`;

async function read(text: string) {
  const article = await parseArticle(text, { source: "story", format: "text" });
  return { article, segmentation: segment(article) };
}

async function explain(name: string, text = STORY) {
  const { article, segmentation } = await read(text);
  return explainName(article, segmentation, name);
}

async function sequencesOf(text: string): Promise<readonly LabelledSequence[]> {
  const { article, segmentation } = await read(text);
  return analyseNames(article, segmentation).sequences;
}

function outcomes(occurrences: readonly NameExplanation[]) {
  return occurrences.map(({ text, type, partOf }) => [text, partOf ? `in ${partOf.text}` : type]);
}

describe("the occurrences of a name", () => {
  it("are all mentions of the entities with that form", async () => {
    const { entities, occurrences } = await explain("quiroga");
    expect(entities.map(({ name }) => name)).toEqual(["Tomas Quiroga"]);
    expect(occurrences[0]?.text).toBe("Tomas Quiroga");
    expect(occurrences.filter(({ type }) => type === "person").length).toBe(occurrences.length);
    expect(occurrences.length).toBe(entities[0]?.count);
  });

  it("are found in any letter case, with or without periods", async () => {
    const upper = await explain("UN");
    expect(outcomes(upper.occurrences)).toContainEqual(["U.N.", "organization"]);
    expect(outcomes(upper.occurrences)).toContainEqual(["United Nations", "organization"]);
  });

  it("separate a name from the same word in a longer name", async () => {
    expect(outcomes((await explain("Lisbon")).occurrences)).toEqual([
      ["Lisbon", "place"],
      ["Lisbon", "place"],
      ["Lisbon", "in Lisbon Rovers"],
    ]);
  });

  it("include words that are no name, with their probabilities", async () => {
    const { entities, occurrences } = await explain("may");
    expect(entities).toEqual([]);
    expect(outcomes(occurrences)).toEqual([
      ["may", null],
      ["May", null],
    ]);
    const [small, month] = occurrences;
    expect(small?.considered).toBe(false);
    expect(small?.probabilities.none).toBeCloseTo(1, 9);
    expect(month?.considered).toBe(true);
    expect(month?.for.length).toBeGreaterThan(0);
  });

  it("are empty for words that the text does not contain", async () => {
    expect(await explain("Reykjavik")).toEqual({ entities: [], occurrences: [] });
    expect((await explain("...")).occurrences).toEqual([]);
  });

  it("have the text of their spans, in order", async () => {
    const words = [...new Set(STORY.match(/[\p{L}.-]+/gu))];
    const { article } = await read(STORY);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...words), async (word) => {
        const { occurrences } = await explain(word);
        let last = 0;
        for (const { start, end, text, context } of occurrences) {
          expect(article.text.slice(start, end)).toBe(text);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(context.start).toBeLessThanOrEqual(start);
          expect(context.end).toBeGreaterThanOrEqual(end);
          last = end;
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("an explanation", () => {
  it("has probabilities that sum to 1, and the likeliest alternatives", async () => {
    for (const name of ["Lisbon", "Solberg-Nakata", "IBM", "White House", "Rovers"]) {
      for (const { probabilities, alternatives } of (await explain(name)).occurrences) {
        const all = Object.values(probabilities);
        expect(all.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 6);
        expect(all.every((one) => one >= 0 && one <= 1)).toBe(true);
        const order = alternatives.map(({ probability }) => probability);
        expect(order).toEqual([...order].sort((a, b) => b - a));
      }
    }
  });

  it("describes what speaks for and against", async () => {
    const [occurrence] = (await explain("Lisbon")).occurrences;
    const texts = occurrence?.for.map(({ text }) => text) ?? [];
    expect(texts).toContain("rules: place");
    expect(texts.some((text) => text.includes('"in"'))).toBe(true);
    expect(occurrence?.for.every(({ weight }) => weight > 0)).toBe(true);
    expect(occurrence?.against.every(({ weight }) => weight < 0)).toBe(true);
  });

  it("has the gazetteer's lists for the words together and for each", async () => {
    const [occurrence] = (await explain("united nations")).occurrences;
    expect(occurrence?.lists).toContainEqual({ text: "United Nations", lists: ["organizations"] });
    const [city] = (await explain("Lisbon")).occurrences;
    expect(city?.lists).toEqual([{ text: "Lisbon", lists: ["cities"] }]);
  });

  it("says which entity resolution chose", async () => {
    const { occurrences } = await explain("Quiroga");
    expect(occurrences[1]?.changes).toContainEqual({
      code: "resolved",
      name: "Tomas Quiroga",
      count: occurrences.length,
    });
  });

  it("says that a name was found again", async () => {
    const text = `Ana Zubiri sang. Ana Zubiri rested. ${"It rained. ".repeat(3)}\n\nANA ZUBIRI SINGS AGAIN`;
    const { occurrences } = await explain("Ana Zubiri", text);
    expect(occurrences.length).toBe(3);
    for (const { origin, changes } of occurrences) {
      expect(changes.some(({ code }) => code === "repeated")).toBe(origin === "repeated");
    }
  });
});

describe("the descriptions of features", () => {
  it("come from the extractor: the same features in the same order", async () => {
    for (const sequence of await sequencesOf(STORY)) {
      for (const at of sequence.words.keys()) {
        const list = createFeatureList();
        fillAllFeatures(list, sequence, at);
        const traced = traceFeatures(sequence, at);
        const ids = traced.flatMap((kind, index) =>
          index % 2 === 0 ? [featureId(kind, traced[index + 1] ?? 0)] : [],
        );
        expect(ids).toEqual([...list.ids.slice(0, list.length)]);
      }
    }
  });

  it("cover every kind of feature, and no other", async () => {
    const seen = new Set<number>();
    for (const sequence of await sequencesOf(STORY)) {
      for (const at of sequence.words.keys()) {
        traceFeatures(sequence, at).forEach((kind, index) => {
          if (index % 2 === 0) seen.add(kind);
        });
      }
    }
    const unnamed = [...seen].filter((kind) => !FEATURE_KINDS.has(kind));
    const unused = [...FEATURE_KINDS.keys()].filter((kind) => !seen.has(kind));
    expect(unnamed).toEqual([]);
    expect(unused).toEqual([]);
    expect(FEATURE_KINDS.size).toBeGreaterThan(55);
  });

  it("are never empty or unknown", async () => {
    for (const name of ["Lisbon", "Quiroga", "Solberg-Nakata", "Ministry of Health", "may"]) {
      for (const { for: pro, against } of (await explain(name)).occurrences) {
        for (const { text } of [...pro, ...against]) {
          expect(text).toMatch(/^\S.*\S$/);
          expect(text).not.toMatch(/undefined|unknown|""/);
        }
      }
    }
  });
});

describe("a file that is all one line", () => {
  it("has a context of readable length for each occurrence", async () => {
    const { occurrences } = await explain("Lisbon", `${"It rained in Lisbon and ".repeat(3_000)}.`);
    expect(occurrences).toHaveLength(3_000);
    for (const { context } of occurrences) expect(context.end - context.start).toBeLessThan(5_000);
  });

  it("that repeats one name is explained briefly", async () => {
    const { occurrences } = await explain("paris", "PARIS ".repeat(3_000));
    expect(occurrences.length).toBeLessThan(10);
  });
});
