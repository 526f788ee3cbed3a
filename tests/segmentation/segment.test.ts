import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProse } from "../../src/model/article.ts";
import { type ArticleMeta, composeArticle, type TextBlock } from "../../src/model/compose.ts";
import { segment } from "../../src/segmentation/segment.ts";
import { hostileText } from "./hostile.ts";

function compose(drafts: readonly TextBlock[], meta: Partial<ArticleMeta> = {}) {
  return composeArticle(drafts, { source: "test", format: "text", ...meta });
}

const story = compose(
  [
    { kind: "headline", text: "Bridge closed. Ferries run." },
    { kind: "paragraph", text: "OSLO (NTB) —  The bridge is closed. Ferries run." },
    { kind: "heading", text: "What next?" },
    { kind: "list-item", level: 1, text: "Wait for news." },
    { kind: "quote", text: "We wait. We hope." },
  ],
  { dateline: { block: 1, start: 0, end: 12, place: "OSLO", agency: "NTB" } },
);

test("only prose has sentences, numbered through the article", () => {
  const found = segment(story).sentences.map(({ start, end, index, block }) => [
    index,
    block,
    story.text.slice(start, end),
  ]);
  expect(found).toEqual([
    [0, 1, "The bridge is closed."],
    [1, 1, "Ferries run."],
    [2, 3, "Wait for news."],
    [3, 4, "We wait."],
    [4, 4, "We hope."],
  ]);
});

test("a paragraph with nothing but a dateline has no sentence", () => {
  const article = compose([{ kind: "paragraph", text: "OSLO — " }], {
    dateline: { block: 0, start: 0, end: 6, place: "OSLO" },
  });
  expect(segment(article).sentences).toEqual([]);
});

test("an article without text has no sentences", () => {
  expect(segment(compose([])).sentences).toEqual([]);
});

test("tokens are spans of the article", () => {
  const { sentences, tokens } = segment(story);
  const [first] = sentences;
  const words = first ? tokens(first).map(({ start, end }) => story.text.slice(start, end)) : [];
  expect(words).toEqual(["The", "bridge", "is", "closed", "."]);
});

describe("on any text", () => {
  const drafts = fc.array(
    fc.record({
      kind: fc.constantFrom("paragraph" as const, "heading" as const, "quote" as const),
      text: hostileText,
    }),
    { maxLength: 4 },
  );

  test("sentences are trimmed, in order, disjoint, each within its block", () => {
    fc.assert(
      fc.property(drafts, (blocks) => {
        const article = compose(blocks);
        let last = 0;
        for (const [index, sentence] of segment(article).sentences.entries()) {
          const block = article.blocks[sentence.block];
          const text = article.text.slice(sentence.start, sentence.end);
          expect(sentence.index).toBe(index);
          expect(text).not.toBe("");
          expect(text.trim()).toBe(text);
          expect(sentence.start).toBeGreaterThanOrEqual(Math.max(last, block?.start ?? Infinity));
          expect(sentence.end).toBeLessThanOrEqual(block?.end ?? 0);
          last = sentence.end;
        }
      }),
    );
  });

  test("sentences cover all prose after the dateline", () => {
    fc.assert(
      fc.property(drafts, fc.nat({ max: 8 }), (blocks, length) => {
        const opening = { kind: "paragraph" as const, text: `OSLO— ${"x".repeat(length)}` };
        const article = compose([opening, ...blocks], {
          dateline: { block: 0, start: 0, end: 5, place: "OSLO" },
        });
        const prose = article.blocks.filter(isProse).map(({ start, end }) => {
          return article.text.slice(start === 0 ? 5 : start, end);
        });
        const found = segment(article).sentences.map(({ start, end }) =>
          article.text.slice(start, end),
        );
        expect(found.join("").replace(/\s/g, "")).toBe(prose.join("").replace(/\s/g, ""));
      }),
    );
  });
});
