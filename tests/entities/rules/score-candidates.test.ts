import { describe, expect, it } from "vitest";
import { tagByRules } from "../../../src/entities/rules/score-candidates.ts";
import { bestType, sumWeights, WEIGHTS } from "../../../src/entities/rules/weights.ts";
import { markTypes, readMarked } from "./marked-text.ts";

/** Candidates are in brackets with the type that the rules choose, if they choose one. */
const TYPES = [
  ["a title makes a person", "It met Governor [Blorp|person] then.", "It met [Blorp] then."],
  ["a given name makes a person", "It met [Maria Blorp|person] then.", "It met [Maria] then."],
  [
    "a full name makes a later surname a person",
    "[Maria Blorp|person] met [Blorp|person].",
    "[Maria] met [Blorp].",
  ],
  ["lists make places", "It left [Lima|place] for [Peru|place].", "It left [Limo] then."],
  [
    "a noun makes a place",
    "It left the city of [Blorp|place] then.",
    "It left the house of [Blorp] then.",
  ],
  [
    "a noun makes an organization",
    "It met [Blorp University|organization] then.",
    "It met [Blorp House] then.",
  ],
  ["an acronym is an organization", "It met [BLRP|organization] then.", "It met [Blrp] then."],
  ["a country is no organization", "It met [Peru|place] & more.", "It met [Pero] & more."],
  [
    "what lists know for no name has no type",
    "It met on [May Day] then.",
    "It met on [Lima Day] then.",
  ],
] as const;

describe("the type of a candidate", () => {
  it.each(TYPES)("%s", (_, yes, no) => {
    for (const marked of [yes, no]) expect(markTypes(readMarked(marked))).toBe(marked);
  });

  it("is the one with the highest score, from the threshold on", () => {
    expect(bestType([1, 2, 1.5], 1)).toBe("place");
    expect(bestType([1, 0, 0], 1)).toBe("person");
    expect(bestType([0.9, 0.5, -2], 1)).toBeUndefined();
  });

  it("is scored by the sum of the evidence's weights", () => {
    expect(sumWeights([])).toEqual([0, 0, 0]);
    expect(sumWeights(["titled", "titled"])).toEqual(WEIGHTS.titled.map((weight) => 2 * weight));
  });
});

describe("the rule tagger", () => {
  it("tags the candidates that have a type", () => {
    const { article, views } = readMarked("It met Governor Blorp in Lima, then Oto.");
    const tagged = tagByRules(views).map(({ type, start, end }) => [
      type,
      article.text.slice(start, end),
    ]);
    expect(tagged).toEqual([
      ["person", "Blorp"],
      ["place", "Lima"],
    ]);
  });
});
