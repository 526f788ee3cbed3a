import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFinder } from "../../src/reader/layout/search.ts";

const found = (text: string, query: string) =>
  createFinder(text)(query).map(({ start, end }) => text.slice(start, end));

describe("search", () => {
  it("ignores case unless the query has a capital", () => {
    expect(found("Peru, peru, PERU", "peru")).toEqual(["Peru", "peru", "PERU"]);
    expect(found("Peru, peru, PERU", "Peru")).toEqual(["Peru"]);
  });

  it("matches a space with a line end, and straight quotation marks with curly ones", () => {
    expect(found("the “free\nworld”’s end", '"free world"\'s')).toEqual(["“free\nworld”’s"]);
  });

  it("keeps its offsets after letters whose lower case is longer", () => {
    expect(found("İİİ Peru", "peru")).toEqual(["Peru"]);
  });

  it("finds nothing for an empty query, and no overlapping matches", () => {
    expect(found("aaaa", "")).toEqual([]);
    expect(found("aaaa", "aa")).toEqual(["aa", "aa"]);
  });

  it("finds every piece of a text", () => {
    const characters = fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 1 }));
    fc.assert(
      fc.property(characters, fc.nat(), fc.integer({ min: 1, max: 5 }), (text, from, length) => {
        const at = from % (text.length + 1);
        const piece = text.slice(at, at + length).join("");
        const start = text.slice(0, at).join("").length;
        const spans = createFinder(text.join(""))(piece);
        if (piece !== "") expect(spans.some((span) => span.start <= start)).toBe(true);
        for (const span of spans) expect(span.end - span.start).toBe(piece.length);
      }),
      { numRuns: 500 },
    );
  });
});
