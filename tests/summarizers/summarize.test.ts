import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeArticle } from "../../src/model/compose.ts";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";
import { summarize } from "../../src/summarizers/summarize.ts";
import { hasSeed, SEED } from "../support/data.ts";

const SENTENCES = [
  "The council of Porto opened a new bridge on Monday.",
  "It cost three million euros.",
  "But traffic stayed away from the river.",
  "“Nobody told us,” said Ana Lima, who drives a bus.",
  "Engineers checked every bolt of the bridge twice.",
  "The company hopes for more work.",
];

const articleOf = (sentences: readonly string[]) =>
  composeArticle([{ kind: "paragraph", text: sentences.join(" ") }], {
    source: "x",
    format: "text",
  });

const countWords = (text: string) => text.split(/\s+/).filter((word) => word !== "").length;

describe("summarize", () => {
  it("keeps to every budget, and to the article's words and order", async () => {
    const drawn = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 30 });
    const limit = fc.integer({ min: 1, max: 60 });
    await fc.assert(
      fc.asyncProperty(drawn, limit, limit, async (chosen, words, sentences) => {
        const article = articleOf(chosen);
        const summary = await summarize(article, segment(article), { words, sentences });
        expect(summary.sentences.length).toBeLessThanOrEqual(sentences);
        expect(countWords(summary.text)).toBeLessThanOrEqual(words);
        for (const [i, { start, end, text }] of summary.sentences.entries()) {
          expect(article.text.slice(start, end)).toBe(text);
          expect(start).toBeGreaterThanOrEqual(summary.sentences[i - 1]?.end ?? 0);
        }
      }),
    );
  });

  it("never has a pronoun or connective at the start without the sentence before", async () => {
    const article = articleOf(SENTENCES);
    for (let sentences = 1; sentences < SENTENCES.length; sentences++) {
      const summary = await summarize(article, segment(article), { sentences });
      const chosen = summary.sentences.map(({ index }) => index);
      if (chosen.includes(1)) expect(chosen).toContain(0);
      if (chosen.includes(2)) expect(chosen).toContain(1);
    }
  });

  it("is empty for an article without prose", async () => {
    const article = composeArticle([{ kind: "heading", text: "Only a heading", level: 2 }], {
      source: "x",
      format: "markdown",
    });
    expect((await summarize(article)).sentences).toEqual([]);
  });

  it.skipIf(!hasSeed)("keeps boilerplate out at every length", async () => {
    const article = await parseArticle(readFileSync(SEED, "utf8"));
    for (let sentences = 1; sentences <= 20; sentences++) {
      const { text } = await summarize(article, segment(article), { sentences });
      expect(text).not.toMatch(/TOKYO|\(Kyodo\)|shake hands|AloJapan/);
    }
  });
});
