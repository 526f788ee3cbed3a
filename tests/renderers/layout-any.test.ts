import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { BLOCK_KINDS, type Mark } from "../../src/model/article.ts";
import { composeArticle, type TextBlock } from "../../src/model/compose.ts";
import type { Entity } from "../../src/model/entity.ts";
import type { EntitiesResult } from "../../src/model/result.ts";
import { render } from "../../src/renderers/render.ts";
import { sanitize } from "../../src/renderers/sanitize.ts";
import { showOf } from "../support/articles.ts";

const WIDTH = fc.integer({ min: 20, max: 200 });
const WORD = fc.oneof(
  fc.stringMatching(/^[a-zA-Z.,]{1,12}$/),
  fc.stringMatching(/^[a-z]{30,90}$/),
  fc.constantFrom(
    "東京都",
    "cafe\u0301",
    "👩‍👩‍👧‍👦",
    "🇯🇵",
    "👍🏽",
    "שלום",
    "مرحبا",
    "한국어",
    "‘naïve’",
    "ｶﾞ",
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
const SPACE = fc.constantFrom(" ", "  ", "\t", " | ", "\n");
const TEXT = fc
  .array(fc.tuple(WORD, SPACE), { minLength: 1, maxLength: 30 })
  .map((pairs) => pairs.flat().join(""));
const LINK: fc.Arbitrary<Partial<Mark>> = fc.record({
  kind: fc.constant("link" as const),
  href: fc.constantFrom("https://example.org/a", `https://example.org/${"long/".repeat(40)}`),
});

const DRAFT: fc.Arbitrary<TextBlock> = fc
  .record({
    kind: fc.constantFrom(...BLOCK_KINDS),
    text: TEXT,
    level: fc.integer({ min: 1, max: 40 }),
    ordinal: fc.option(fc.integer({ min: 0, max: 999_999_999 }), { nil: undefined as never }),
    links: fc.array(LINK, { maxLength: 1 }),
  })
  .map(({ links, ...draft }) => ({
    ...draft,
    marks: links.map((link) => ({ start: 0, end: thirdGrapheme(draft.text), ...link }) as Mark),
  }));

/** The end of the first three graphemes of a text. Marks end between graphemes. */
function thirdGrapheme(text: string): number {
  return [...new Intl.Segmenter().segment(text)][3]?.index ?? text.length;
}

const ARTICLE = fc
  .array(DRAFT, { minLength: 1, maxLength: 4 })
  .map((drafts) => composeArticle(drafts, { source: "any.txt", format: "text" }));

const blackOf = (text: string) => text.replace(/\s/g, "");
const linesOf = (output: string) => output.replace(/\n$/, "").split("\n");

describe("show, for any text and width", () => {
  it.each([false, true])("has no overlong line (terminal: %s)", async (terminal) => {
    await fc.assert(
      fc.asyncProperty(
        ARTICLE,
        WIDTH,
        fc.constantFrom("none" as const, "inline" as const, "references" as const),
        async (article, width, links) => {
          const output = await render(showOf(article), "text", {
            layout: { width, terminal },
            show: { links },
          });
          for (const line of linesOf(output)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("loses only white space at line breaks", async () => {
    const inOrder = ARTICLE.filter(({ blocks }) =>
      blocks.every(({ kind }) => kind !== "table" && kind !== "list-item"),
    );
    await fc.assert(
      fc.asyncProperty(inOrder, WIDTH, async (article, width) => {
        const output = await render(showOf(article), "text", { layout: { width } });
        expect(blackOf(output)).toBe(blackOf(sanitize(article.text)));
      }),
      { numRuns: 300 },
    );
  });

  it("never breaks inside a grapheme", async () => {
    const prose = TEXT.map((text) => sanitize(text).normalize());
    await fc.assert(
      fc.asyncProperty(prose, WIDTH, async (text, width) => {
        const draft = { kind: "paragraph" as const, text };
        const article = composeArticle([draft], { source: "a", format: "text" });
        const output = await render(showOf(article), "text", { layout: { width } });
        // A character after a space may have combined with it.
        const whole = new Set(graphemesOf(text).flatMap((one) => [one, one.trimStart()]));
        const cut = linesOf(output)
          .flatMap(graphemesOf)
          .filter((one) => !whole.has(one));
        expect(cut).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("loses no character of a table with wrapped cells", async () => {
    const row = fc.array(
      TEXT.map((text) => text.replace(/[\n|]/g, " ")),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    const table = fc.array(row, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(table, WIDTH, async (rows, width) => {
        const text = rows.map((cells) => cells.join(" | ")).join("\n");
        const article = composeArticle([{ kind: "table", text }], { source: "a", format: "text" });
        const output = await render(showOf(article), "text", { layout: { width } });
        const shown = countsOf(output);
        for (const [character, count] of countsOf(sanitize(text))) {
          expect(shown.get(character) ?? 0, character).toBeGreaterThanOrEqual(count);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("never trims code", async () => {
    const code = fc
      .array(fc.tuple(WORD, fc.constantFrom(" ", "   ", "\n", "  \n", "\t")), { maxLength: 20 })
      .map((pairs) => `x${pairs.flat().join("")}`);
    await fc.assert(
      fc.asyncProperty(code, WIDTH, async (text, width) => {
        const article = composeArticle([{ kind: "code", text }], { source: "a", format: "text" });
        const output = await render(showOf(article), "text", { layout: { width } });
        const shown = linesOf(output.slice(0, -1)).map((line) => line.replace(/^ {4}/, ""));
        expect(shown.join("")).toBe(sanitize(text).replaceAll("\n", ""));
      }),
      { numRuns: 300 },
    );
  });
});

describe("entities, for any name and width", () => {
  const ENTITY: fc.Arbitrary<Entity> = fc.record({
    id: fc.constant("p1"),
    type: fc.constantFrom("person" as const, "place" as const, "organization" as const),
    name: TEXT,
    aliases: fc.array(TEXT, { maxLength: 3 }),
    count: fc.integer({ min: 1, max: 9999 }),
    salience: fc.constant(0.5),
    mentions: fc.array(
      fc.record({
        type: fc.constant("person" as const),
        start: fc.integer({ min: 0, max: 500 }),
        end: fc.constant(501),
        text: TEXT,
        sentence: fc.constantFrom(null, 0, 123),
        block: fc.constant(0),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  });
  const resultOf = (entities: readonly Entity[]): EntitiesResult => {
    const names = entities.flatMap(({ name, aliases }) => [name, ...aliases]);
    const text = names
      .concat(entities.flatMap((one) => one.mentions.map((m) => m.text)))
      .join("\n");
    const article = composeArticle([{ kind: "paragraph", text }], { source: "a", format: "text" });
    return { kind: "entities", article, sentences: [], entities };
  };
  const LOOK = fc.record({ where: fc.boolean(), tree: fc.boolean(), terminal: fc.boolean() });

  it("has no overlong line and never cuts a grapheme", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(ENTITY, { maxLength: 4 }),
        WIDTH,
        LOOK,
        async (some, width, look) => {
          const result = resultOf(some);
          const output = await render(result, "text", {
            layout: { width, terminal: look.terminal },
            entities: look,
          });
          const whole = new Set(
            graphemesOf(sanitize(result.article.text).replaceAll(/[\n\t]/g, " ")),
          );
          const drawn = /^[ \w·…├─└▁▂▃▄▅▆▇█▏▎▍▌▋▊▉,]$/;
          for (const line of linesOf(output)) {
            expect(stringWidth(line)).toBeLessThanOrEqual(width);
            const strange = graphemesOf(line).filter((one) => !whole.has(one) && !drawn.test(one));
            expect(strange).toEqual([]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("fits an index and a table of mentions to the width", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ENTITY, { maxLength: 4 }), WIDTH, async (some, width) => {
        const { article, entities } = resultOf(some);
        const index = await render({ kind: "show", article, entities }, "text", {
          layout: { width },
          show: { index: true },
        });
        const mentions = await render(
          { kind: "entities", article, entities, sentences: [] },
          "text",
          {
            layout: { width, terminal: true },
            entities: { by: "mention" },
          },
        );
        for (const line of [...linesOf(index), ...linesOf(mentions)]) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 100 },
    );
  });
});

function graphemesOf(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

/** Counts each character, except white space and bars. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of blackOf(text).replaceAll("|", "")) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
