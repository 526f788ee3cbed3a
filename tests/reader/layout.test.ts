import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { composeArticle } from "../../src/model/compose.ts";
import {
  comparePositions,
  createLayout,
  type LinePosition,
  lastPosition,
  lineAt,
  locate,
  step,
} from "../../src/reader/layout/layout.ts";
import { paginateArticle } from "../../src/reader/layout/paginated-article.ts";

const KINDS = ["paragraph", "list-item", "code", "table", "quote", "heading"] as const;

const word = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
  fc.constantFrom("word", "漢字", "👩‍👧", "e\u0301", "שלום", "\t", "  ", "\n", "averyverylongword"),
);
const block = fc.record({
  kind: fc.constantFrom(...KINDS),
  text: fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => `x${words.join(" ")}`),
});
const articles = fc.array(block, { minLength: 1, maxLength: 6 });

function layoutOf(
  blocks: readonly { kind: (typeof KINDS)[number]; text: string }[],
  width: number,
) {
  const article = composeArticle(
    blocks.map(({ kind, text }) => ({ kind, text })),
    { source: "a", format: "text" },
  );
  const paginated = paginateArticle(article, stringWidth);
  return createLayout(paginated, width);
}

function allPositions(layout: ReturnType<typeof createLayout>): LinePosition[] {
  return layout.article.blocks.flatMap((_, index) =>
    layout.linesOf(index).map((_line, line) => ({ block: index, line })),
  );
}

describe("a layout", () => {
  it("has a line for every offset, and finds each line by its start", () => {
    fc.assert(
      fc.property(articles, fc.integer({ min: 3, max: 60 }), (blocks, width) => {
        const layout = layoutOf(blocks, width);
        const places = allPositions(layout);
        const starts = places.map((place) => lineAt(layout, place)?.start ?? -1);
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
        expect(starts.map((start) => locate(layout, start))).toEqual(places);
      }),
    );
  });

  it("steps from line to line in both directions", () => {
    fc.assert(
      fc.property(
        articles,
        fc.integer({ min: 3, max: 60 }),
        fc.nat(),
        fc.integer(),
        (blocks, width, at, by) => {
          const layout = layoutOf(blocks, width);
          const places = allPositions(layout);
          const from = at % places.length;
          const wanted = Math.max(0, Math.min(places.length - 1, from + (by % 40)));
          expect(step(layout, places[from] as LinePosition, by % 40)).toEqual(places[wanted]);
          expect(comparePositions(lastPosition(layout), places.at(-1) as LinePosition)).toBe(0);
        },
      ),
    );
  });

  it("drops only white space, and in code and tables not even that", () => {
    fc.assert(
      fc.property(articles, fc.integer({ min: 3, max: 60 }), (blocks, width) => {
        const layout = layoutOf(blocks, width);
        const { text } = layout.article;
        for (const [index, { kind, start, end }] of layout.article.blocks.entries()) {
          const lines = layout.linesOf(index).filter((line) => line.start < end);
          const shown = lines.map((line) => text.slice(line.start, line.end)).join("");
          const whole = text.slice(start, end);
          if (kind === "code" || kind === "table") expect(shown).toBe(whole.replaceAll("\n", ""));
          else expect(shown.replace(/\s/g, "")).toBe(whole.replace(/\s/g, ""));
        }
      }),
    );
  });
});
