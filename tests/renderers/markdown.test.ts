import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mark } from "../../src/model/article.ts";
import type { TextBlock } from "../../src/model/compose.ts";
import { surface } from "../../src/model/span.ts";
import { parse } from "../../src/parsers/markdown.ts";
import { renderers } from "../../src/renderers/registry.ts";
import { SMALL } from "../support/articles.ts";
import {
  articleOf,
  expectSame,
  HEADLINE,
  markdownOf,
  marksOf,
  readBack,
} from "../support/round-trip.ts";

describe("markdown", () => {
  it("writes an article as people do by hand", async () => {
    expect(await markdownOf(SMALL)).toBe(
      [
        "# Bridge opens",
        "By Jo Roe",
        "![]()\n*The bridge at dawn. (Handout)*",
        "PORTO — Ada Reyes opened the bridge in Porto. “It is safe,” she said.",
        "## What next",
        "1. Tolls\n   - Trains",
        "> A bridge is a promise.",
        "```\ntoll = 2\n  tax = 1\n```",
        "| Year | Toll |\n| --- | --- |\n| 2026 | 2 |",
        "Read more: tolls\n",
      ].join("\n\n"),
    );
  });

  it("keeps title, byline, caption, dateline and trailer when parsed again", async () => {
    const back = await readBack(SMALL);
    expect(back.blocks.map(({ kind }) => kind)).toEqual(SMALL.blocks.map(({ kind }) => kind));
    expect(back.text).toBe(SMALL.text);
    expect(back).toMatchObject({ title: "Bridge opens", byline: { authors: ["Jo Roe"] } });
    expect(back.dateline && surface(back.text, back.dateline)).toBe("PORTO —");
  });

  it("keeps the title below a caption", async () => {
    const caption: TextBlock = { kind: "caption", text: "The depot, from the north" };
    const back = await readBack(
      articleOf([caption, HEADLINE, { kind: "paragraph", text: "It ran." }]),
    );
    expect(back.title).toBe("Tram returns");
    expect(back.blocks.map(({ kind }) => kind)).toEqual(["caption", "headline", "paragraph"]);
  });

  it("adds the title and authors from the metadata", async () => {
    const article = articleOf([{ kind: "paragraph", text: "It ran." }], {
      title: "Tram *returns*",
      byline: { authors: ["Jo Roe", "Ana Lima"] },
    });
    const markdown = await markdownOf(article);
    expect(markdown).toBe("# Tram \\*returns\\*\n\nBy Jo Roe, Ana Lima\n\nIt ran.\n");
  });

  it("turns a first block that is the title into the headline", async () => {
    const article = articleOf([{ kind: "paragraph", text: "Tram returns" }], {
      title: "Tram returns",
    });
    expect(await markdownOf(article)).toBe("# Tram returns\n");
  });

  it("separates articles by a rule that cannot become a heading's underline", async () => {
    const { head, separator, tail } = (await renderers.markdown.load()).create();
    const one = await markdownOf(articleOf([HEADLINE, { kind: "paragraph", text: "It ran." }]));
    const both = parse(head + one + separator + one + tail, { source: "both" });
    expect(separator).toBe("\n---\n\n");
    expect(both.blocks.map(({ kind }) => kind)).toEqual([
      "headline",
      "paragraph",
      "heading",
      "paragraph",
    ]);
  });

  it("writes nothing for an article without text", async () => {
    expect(await markdownOf(articleOf([]))).toBe("");
  });
});

describe("lists", () => {
  const item = (level: number, ordinal?: number): TextBlock => ({
    kind: "list-item",
    text: `Item ${level} ${ordinal ?? "-"}`,
    level,
    ...(ordinal !== undefined && { ordinal }),
  });

  it("nest, keep their numbers, and restart if the numbers do", async () => {
    await expectSame(
      articleOf([
        HEADLINE,
        ...[item(1), item(2, 1), item(2, 2), item(3), item(1), item(2, 5), item(1, 9), item(1, 10)],
        ...[item(1, 3), item(1, 1), item(2, 1), item(2, 1), item(2), item(4, 7), item(3), item(2)],
        { kind: "paragraph", text: "Between the two lists." },
        ...[item(3, 4), item(1, 100), item(2, 0)],
        { kind: "paragraph", text: "That is all there is to say." },
      ]),
    );
  });

  it("nest for any levels and numbers", async () => {
    const items = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 6 }), fc.option(fc.nat(4), { nil: undefined })),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(items, (all) =>
        expectSame(articleOf([HEADLINE, ...all.map(([level, ordinal]) => item(level, ordinal))])),
      ),
    );
  });
});

describe("tables", () => {
  it("keep bars, short rows and empty cells", async () => {
    await expectSame(
      articleOf([{ kind: "table", text: "Stop | Time | Note\na|b | 9\n | 10 | \\| x\nlast" }]),
    );
  });

  it("lose no cell if the first row is shorter", async () => {
    const back = await readBack(articleOf([{ kind: "table", text: "Stops\nA | 9" }]));
    expect(back.text).toBe("Stops | \nA | 9");
  });

  it("keep marks in their cells", async () => {
    const text = "a|b | c\n`d|e` | f";
    const marks: Mark[] = [
      { kind: "code", start: 0, end: 3 },
      { kind: "strong", start: 6, end: 7 },
      { kind: "code", start: 8, end: 13 },
    ];
    const article = articleOf([{ kind: "table", text, marks }]);
    const back = await readBack(article);
    expect([back.text, marksOf(back)]).toEqual([article.text, marksOf(article)]);
  });
});
