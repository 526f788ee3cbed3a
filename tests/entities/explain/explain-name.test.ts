import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFeatureList, featureId } from "../../../src/entities/crf/feature-list.ts";
import { fillFeatures } from "../../../src/entities/crf/features.ts";
import { addWordFeatures, REACH } from "../../../src/entities/crf/word-features.ts";
import { confidenceEstimator } from "../../../src/entities/explain/confidence.ts";
import { FEATURE_KINDS } from "../../../src/entities/explain/describe-feature.ts";
import { explainName } from "../../../src/entities/explain/explain-name.ts";
import { traceFeatures } from "../../../src/entities/explain/feature-contributions.ts";
import { traceNames } from "../../../src/entities/explain/trace-names.ts";
import type { NameFinding } from "../../../src/entities/pipeline.ts";
import { findEntities } from "../../../src/entities/pipeline.ts";
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

async function findingOf(text: string): Promise<NameFinding> {
  const { article, segmentation } = await read(text);
  let found: NameFinding | undefined;
  const rateNames = (finding: NameFinding) => {
    found = finding;
    return finding.names;
  };
  findEntities(article, segmentation, { rater: { ...confidenceEstimator, rateNames } });
  if (!found) throw new Error("nothing found");
  return found;
}

function outcomes(places: readonly NameExplanation[]) {
  return places.map(({ text, type, partOf }) => [text, partOf ? `in ${partOf.text}` : type]);
}

describe("the places of a name", () => {
  it("are all mentions of the entities that it is a form of", async () => {
    const { entities, places } = await explain("quiroga");
    expect(entities.map(({ name }) => name)).toEqual(["Tomas Quiroga"]);
    expect(places[0]?.text).toBe("Tomas Quiroga");
    expect(places.filter(({ type }) => type === "person").length).toBe(places.length);
    expect(places.length).toBe(entities[0]?.count);
  });

  it("are found in any letter case, with or without periods", async () => {
    const upper = await explain("UN");
    expect(outcomes(upper.places)).toContainEqual(["U.N.", "organization"]);
    expect(outcomes(upper.places)).toContainEqual(["United Nations", "organization"]);
  });

  it("tell a name from the same word in a longer one", async () => {
    expect(outcomes((await explain("Lisbon")).places)).toEqual([
      ["Lisbon", "place"],
      ["Lisbon", "place"],
      ["Lisbon", "in Lisbon Rovers"],
    ]);
  });

  it("are there for words that are no name, with what the model thinks of them", async () => {
    const { entities, places } = await explain("may");
    expect(entities).toEqual([]);
    expect(outcomes(places)).toEqual([
      ["may", null],
      ["May", null],
    ]);
    const [small, month] = places;
    expect(small?.considered).toBe(false);
    expect(small?.probabilities.none).toBeCloseTo(1, 9);
    expect(month?.considered).toBe(true);
    expect(month?.for.length).toBeGreaterThan(0);
  });

  it("are none where the words do not stand in the text", async () => {
    expect(await explain("Reykjavik")).toEqual({ entities: [], places: [] });
    expect((await explain("...")).places).toEqual([]);
  });

  it("hold what their spans say, in order", async () => {
    const words = [...new Set(STORY.match(/[\p{L}.-]+/gu))];
    const { article } = await read(STORY);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...words), async (word) => {
        const { places } = await explain(word);
        let last = 0;
        for (const { start, end, text, context } of places) {
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
  it("has probabilities that make one, and the likeliest others", async () => {
    for (const name of ["Lisbon", "Solberg-Nakata", "IBM", "White House", "Rovers"]) {
      for (const { probabilities, alternatives } of (await explain(name)).places) {
        const all = Object.values(probabilities);
        expect(all.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 6);
        expect(all.every((one) => one >= 0 && one <= 1)).toBe(true);
        const order = alternatives.map(({ probability }) => probability);
        expect(order).toEqual([...order].sort((a, b) => b - a));
      }
    }
  });

  it("says in words what speaks for and against", async () => {
    const [place] = (await explain("Lisbon")).places;
    const texts = place?.for.map(({ text }) => text) ?? [];
    expect(texts).toContain("by the rules a place");
    expect(texts.some((text) => text.includes('"in"'))).toBe(true);
    expect(place?.for.every(({ weight }) => weight > 0)).toBe(true);
    expect(place?.against.every(({ weight }) => weight < 0)).toBe(true);
  });

  it("has the lists that the gazetteer has the words in, together and apart", async () => {
    const [place] = (await explain("united nations")).places;
    expect(place?.lists).toContainEqual({ text: "United Nations", lists: ["organizations"] });
    const [city] = (await explain("Lisbon")).places;
    expect(city?.lists).toEqual([{ text: "Lisbon", lists: ["cities"] }]);
  });

  it("says what resolution joined", async () => {
    const { places } = await explain("Quiroga");
    expect(places[1]?.changes).toContainEqual({
      code: "resolved",
      name: "Tomas Quiroga",
      count: places.length,
    });
  });

  it("says that a name was found again", async () => {
    const text = `Ana Zubiri sang. Ana Zubiri rested. ${"It rained. ".repeat(3)}\n\nANA ZUBIRI SINGS AGAIN`;
    const { places } = await explain("Ana Zubiri", text);
    expect(places.length).toBe(3);
    for (const { origin, changes } of places) {
      expect(changes.some(({ code }) => code === "repeated")).toBe(origin === "repeated");
    }
  });
});

describe("the descriptions of features", () => {
  it("run the extractor itself: the same features, in the same order", async () => {
    const trace = traceNames(await findingOf(STORY));
    for (const sequence of trace.sequences) {
      for (const at of sequence.sequence.words.keys()) {
        const list = createFeatureList();
        fillFeatures(list, sequence.sequence, at, sequence.repeats);
        for (let distance = -REACH; distance <= REACH; distance++) {
          const near = sequence.sequence.attributes[at + distance];
          if (near) addWordFeatures(list, near, distance);
        }
        const traced = traceFeatures(sequence, at);
        const ids = traced.flatMap((kind, index) =>
          index % 2 === 0 ? [featureId(kind, traced[index + 1] ?? 0)] : [],
        );
        expect(ids).toEqual([...list.ids.slice(0, list.length)]);
      }
    }
  });

  it("have words for every kind that the extractor knows, and for no other", async () => {
    const trace = traceNames(await findingOf(STORY));
    const seen = new Set<number>();
    for (const sequence of trace.sequences) {
      for (const at of sequence.sequence.words.keys()) {
        traceFeatures(sequence, at).forEach((kind, index) => {
          if (index % 2 === 0) seen.add(kind);
        });
      }
    }
    const unnamed = [...seen].filter((kind) => !FEATURE_KINDS.has(kind));
    const unused = [...FEATURE_KINDS.keys()].filter((kind) => !seen.has(kind));
    expect(unnamed).toEqual([]);
    expect(unused).toEqual([]);
    expect(FEATURE_KINDS.size).toBeGreaterThan(70);
  });

  it("are never empty and never unnamed", async () => {
    for (const name of ["Lisbon", "Quiroga", "Solberg-Nakata", "Ministry of Health", "may"]) {
      for (const { for: pro, against } of (await explain(name)).places) {
        for (const { text } of [...pro, ...against]) {
          expect(text).toMatch(/^\S.*\S$/);
          expect(text).not.toMatch(/undefined|unnamed|""/);
        }
      }
    }
  });
});

describe("a file that is all one line", () => {
  it("has a context of a readable length for each place", async () => {
    const { places } = await explain("Lisbon", `${"It rained in Lisbon and ".repeat(3_000)}.`);
    expect(places).toHaveLength(3_000);
    for (const { context } of places) expect(context.end - context.start).toBeLessThan(5_000);
  });

  it("that is all one name is told of once", async () => {
    const { places } = await explain("paris", "PARIS ".repeat(3_000));
    expect(places.length).toBeLessThan(10);
  });
});
