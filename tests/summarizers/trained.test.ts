import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeArticle } from "../../src/model/compose.ts";
import { segment } from "../../src/segmentation/segment.ts";
import { rank } from "../../src/summarizers/ranking/trained.ts";

const SENTENCES = [
  "The council of Porto opened a new bridge on Monday.",
  "It cost three million euros, said Ana Lima.",
  "But traffic stayed away from the river.",
  "“Nobody told us,” said Ana Lima, who drives a bus.",
  "Engineers checked every bolt of the bridge twice.",
];

type Blocks = Parameters<typeof composeArticle>[0];

function rankBlocks(blocks: Blocks, title?: string) {
  const about = { source: "x", format: "text", ...(title !== undefined && { title }) };
  const article = composeArticle(blocks, about);
  return rank(article, segment(article));
}

const paragraph = (...sentences: string[]) =>
  ({ kind: "paragraph", text: sentences.join(" ") }) as const;

describe("the trained ranker", () => {
  it("gives every sentence a score that is the sum of its reasons", () => {
    const drawn = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(drawn, (chosen) => {
        const ranked = rankBlocks([paragraph(...chosen)]);
        expect(ranked.map(({ index }) => index)).toEqual(chosen.map((_, index) => index));
        for (const { score, reasons } of ranked) {
          expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 9);
          expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
        }
      }),
    );
  });

  it("ranks a sentence higher at the beginning of a story than at its end", () => {
    const filler = Array.from(
      { length: 30 },
      (_, at) => `Clerk ${at} counted the boats of pier ${at}.`,
    );
    const positionOf = (index: number, sentences: readonly string[]) =>
      rankBlocks([paragraph(...sentences)])[index]?.reasons.find(({ code }) => code === "position")
        ?.weight ?? 0;
    const [news = ""] = SENTENCES;
    expect(positionOf(0, [news, ...filler])).toBeGreaterThan(0);
    expect(positionOf(30, [...filler, news])).toBeLessThan(0);
  });

  it("ignores captions", () => {
    const caption = { kind: "caption", text: "The bridge of Porto opened on Monday." } as const;
    const [first, ...story] = rankBlocks([caption, paragraph(...SENTENCES)]);
    expect(first).toEqual({ index: 0, score: 0, reasons: [] });
    const alone = rankBlocks([paragraph(...SENTENCES)]);
    expect(story.map(({ score }) => score)).toEqual(alone.map(({ score }) => score));
  });

  it("ranks sentences with words of the title higher", () => {
    const titleOf = (title?: string) =>
      rankBlocks([paragraph(...SENTENCES)], title).map(
        ({ reasons }) => reasons.find(({ code }) => code === "title")?.weight ?? 0,
      );
    expect(titleOf()).toEqual([0, 0, 0, 0, 0]);
    expect(titleOf("Bolts of the bridge")).toEqual([0.025, 0, 0, 0, 0.05]);
  });
});
