import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeArticle } from "../../src/model/compose.ts";
import { segment } from "../../src/segmentation/segment.ts";
import { rank } from "../../src/summarizers/ranking/textrank.ts";
import { termsOf } from "../../src/summarizers/text/story.ts";

const WORDS = ["ferry", "harbour", "storm", "bridge", "mayor", "fish", "rope", "crane"];

function scoresOf(sentences: readonly string[]): number[] {
  const article = composeArticle([{ kind: "paragraph", text: sentences.join(" ") }], {
    source: "x",
    format: "text",
  });
  return rank(article, segment(article)).map(({ score }) => score);
}

/** PageRank over the matrix of all cosines, as in the papers. */
function plainRanks(sentences: readonly string[]): number[] {
  const bags = sentences.map(termsOf);
  const spread = (term: string) => bags.filter((bag) => bag.includes(term)).length;
  const vectors = bags.map((bag) => {
    const weights = new Map(
      bag.map((term) => [
        term,
        bag.filter((one) => one === term).length * Math.log(1 + bags.length / spread(term)),
      ]),
    );
    const norm = Math.hypot(...weights.values()) || 1;
    return new Map([...weights].map(([term, weight]) => [term, weight / norm]));
  });
  const matrix = vectors.map((a, i) =>
    vectors.map((b, j) =>
      i === j ? 0 : [...a].reduce((sum, [term, weight]) => sum + weight * (b.get(term) ?? 0), 0),
    ),
  );
  const degrees = matrix.map((row) => row.reduce((sum, one) => sum + one, 0));
  let ranks = bags.map(() => 1 / bags.length);
  for (let round = 0; round < 100; round++) {
    ranks = matrix.map(
      (row) =>
        0.15 / bags.length +
        0.85 *
          row.reduce(
            (sum, weight, j) =>
              sum +
              ((degrees[j] ?? 0) > 1e-12 ? (weight * (ranks[j] ?? 0)) / (degrees[j] ?? 1) : 0),
            0,
          ),
    );
  }
  const highest = Math.max(...ranks);
  return ranks.map((one) => one / highest);
}

describe("textrank", () => {
  it("equals PageRank over the matrix of all cosines", () => {
    const sentence = fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
      .map((words) => `The ${words.join(" ")} is.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 8 }), (sentences) => {
        const expected = plainRanks(sentences);
        for (const [at, score] of scoresOf(sentences).entries()) {
          expect(score).toBeCloseTo(expected[at] ?? 0, 2);
        }
      }),
    );
  });

  it("ranks the sentence highest that shares most with the others", () => {
    const scores = scoresOf([
      "A rope broke.",
      "The storm tore a rope of the ferry.",
      "The ferry left the harbour.",
      "Fish is cheap.",
    ]);
    expect(scores.indexOf(1)).toBe(1);
    expect(Math.min(...scores)).toBe(scores[3]);
  });

  it("scores a single sentence, and one without terms", () => {
    expect(scoresOf(["The ferry left."])).toEqual([1]);
    expect(scoresOf(["It is so."])).toEqual([1]);
  });
});
