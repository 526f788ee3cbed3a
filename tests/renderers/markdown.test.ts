import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article, Block, BlockKind, Mark } from "../../src/model/article.ts";
import { type ArticleMeta, type BlockDraft, composeArticle } from "../../src/model/compose.ts";
import { type Span, surface } from "../../src/model/span.ts";
import { parse } from "../../src/parsers/markdown.ts";
import { renderers } from "../../src/renderers/registry.ts";
import { render } from "../../src/renderers/render.ts";
import { sanitize } from "../../src/renderers/sanitize.ts";
import { SMALL, showOf } from "../support/articles.ts";

const HEADLINE: BlockDraft = { kind: "headline", text: "Tram returns" };

function articleOf(drafts: readonly BlockDraft[], meta: Partial<ArticleMeta> = {}): Article {
  return composeArticle(drafts, { source: "note.txt", format: "text", ...meta });
}

function markdownOf(article: Article): Promise<string> {
  return render(showOf(article), "markdown");
}

async function readBack(article: Article): Promise<Article> {
  return parse(await markdownOf(article), { source: article.source });
}

interface PlainBlock extends Omit<Block, keyof Span> {
  readonly text: string;
}

/** Blocks as they can be compared: what only its words tell is a paragraph to Markdown. */
function blocksOf({ text, blocks }: Article): PlainBlock[] {
  const paragraphs: readonly BlockKind[] = ["subheadline", "byline", "trailer"];
  return blocks.map(({ start, end, kind, ...rest }) => ({
    kind: paragraphs.includes(kind) ? "paragraph" : kind,
    text: text.slice(start, end),
    ...rest,
  }));
}

/** The blocks that are read back: items whose words make them trailers are none any more. */
function expectedBlocks(article: Article, { blocks }: Article): PlainBlock[] {
  return blocksOf(article).map((block, index) => {
    const isTrailer = block.kind === "list-item" && blocks[index]?.kind === "trailer";
    if (block.kind === "table") return { kind: "table", text: withWideHeader(block.text) };
    return isTrailer ? { kind: "paragraph", text: block.text } : block;
  });
}

/** Markdown drops cells that stand in no column of the header. */
function withWideHeader(table: string): string {
  const [header = "", ...rows] = table.split("\n");
  const widths = [header, ...rows].map((row) => row.split(" | ").length);
  const missing = Math.max(...widths) - (widths[0] ?? 0);
  return [header + " | ".repeat(missing), ...rows].join("\n");
}

function marksOf(article: Article) {
  const told = article.marks.map(({ start, end, kind, href }) => {
    const shown = surface(article.text, { start, end });
    const at = start + shown.length - shown.trimStart().length;
    return [kind, at, shown.trim(), href ?? ""].join(" · ");
  });
  return told.sort();
}

async function expectSame(article: Article): Promise<void> {
  const back = await readBack(article);
  expect(blocksOf(back)).toEqual(expectedBlocks(article, back));
}

/** What a bare address is read as. */
function addressesOf({ text }: Article): string[] {
  return Array.from(text.matchAll(/http/g), ({ index }) => {
    const address = /^https?:\/\/[!-;=?-{}~]*/.exec(text.slice(index))?.[0] ?? "";
    const shown = address.replace(/[^a-z0-9/]+$/i, "");
    return ["link", index, shown, shown].join(" · ");
  });
}

/** A paragraph with a mark around each piece between `{kind:` and `}`. */
function marked(kind: Mark["kind"], before: string, inner: string, after: string): Article {
  const start = before.length;
  const href = kind === "link" ? { href: "https://example.org/a_(b)?c=1&amp;d" } : {};
  const mark = { kind, start, end: start + inner.length, ...href };
  return articleOf([HEADLINE, { kind: "paragraph", text: before + inner + after, marks: [mark] }]);
}

describe("markdown", () => {
  it("writes an article as one would by hand", async () => {
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

  it("reads back with title, byline, caption, dateline and trailer", async () => {
    const back = await readBack(SMALL);
    expect(back.blocks.map(({ kind }) => kind)).toEqual(SMALL.blocks.map(({ kind }) => kind));
    expect(back.text).toBe(SMALL.text);
    expect(back).toMatchObject({ title: "Bridge opens", byline: { authors: ["Jo Roe"] } });
    expect(back.dateline && surface(back.text, back.dateline)).toBe("PORTO —");
  });

  it("reads back with its title though a caption stands above it", async () => {
    const caption: BlockDraft = { kind: "caption", text: "The depot, from the north" };
    const back = await readBack(
      articleOf([caption, HEADLINE, { kind: "paragraph", text: "It ran." }]),
    );
    expect(back.title).toBe("Tram returns");
    expect(back.blocks.map(({ kind }) => kind)).toEqual(["caption", "headline", "paragraph"]);
  });

  it("shows a title and authors that only the metadata has", async () => {
    const article = articleOf([{ kind: "paragraph", text: "It ran." }], {
      title: "Tram *returns*",
      byline: { authors: ["Jo Roe", "Ana Lima"] },
    });
    const markdown = await markdownOf(article);
    expect(markdown).toBe("# Tram \\*returns\\*\n\nBy Jo Roe, Ana Lima\n\nIt ran.\n");
  });

  it("makes an opening block that is the title the headline, once", async () => {
    const article = articleOf([{ kind: "paragraph", text: "Tram returns" }], {
      title: "Tram returns",
    });
    expect(await markdownOf(article)).toBe("# Tram returns\n");
  });

  it("parts articles by a rule that does not underline what is above it", async () => {
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

  it("has nothing for an article without text", async () => {
    expect(await markdownOf(articleOf([]))).toBe("");
  });
});

describe("text that looks like Markdown", () => {
  it.each([
    "# no heading",
    "####### seven",
    "#hash",
    "- dash",
    "+ plus",
    "* star",
    "1. one",
    "2026) year",
    "12345678901. long",
    "> angle",
    "---",
    "- - -",
    "___",
    "===",
    "+++",
    "```js",
    "~~~",
    "~~gone~~ and ~5 km",
    "[a](b) and ![c](d)",
    "[a]: https://example.org",
    "[^1]: note",
    "[1] and [^1]",
    "<b>bold</b> 3 < 4 <!-- x --> <?php",
    "AT&T &amp; &#65; &copy;",
    "a\\*b \\ c\\",
    "snake_case _a_ __b__ 2*3*4",
    "`code` and ``",
    "a | b\n--- | ---\nc | d",
    "a\n:-: | :-:",
    "See http://a.example/x_y*z?a=1&copy=2, or (https://b.example/q).",
    "xhttp://a.example www.c_d.example WWW.e.example HTTP://F_g.example",
    "one line\nanother\n\nbehind a blank one",
    "text\n---",
    "text\n===",
    "verse\n- dash\n# hash\n> angle\n1. one\n2. two\n    four",
    "trailing #",
    "C# ##",
    "[x] done",
    "[X] done",
    "[ ] open",
    "wow![x",
  ])("stays text: %j", async (text) => {
    const tidy = text.replace(/ *\n */g, "\n");
    const line = tidy.replaceAll("\n", " ");
    const kinds: readonly BlockDraft[] = [
      HEADLINE,
      { kind: "paragraph", text: tidy },
      { kind: "quote", text: tidy },
      { kind: "list-item", text: tidy, level: 1 },
      { kind: "list-item", text: tidy, level: 2, ordinal: 7 },
      { kind: "code", text },
      { kind: "heading", text: line, level: 3 },
      { kind: "table", text: `${line}\n${line}` },
      { kind: "paragraph", text: "The end of it, in words." },
    ];
    await expectSame(articleOf(kinds));
    await expectSame(articleOf([{ kind: "paragraph", text: tidy }, ...kinds.slice(2)]));
  });

  it("keeps line breaks, also in verse, but no indentation", async () => {
    const article = articleOf([
      HEADLINE,
      { kind: "quote", text: "Rain\n  on slate \n\nand then none" },
    ]);
    expect(await markdownOf(article)).toContain("> Rain\\\n> on slate\\\n> \\\n> and then none\n");
  });

  it("fences code with more backticks than are in it", async () => {
    const text = "```\n````x\n   \n\n";
    const article = articleOf([HEADLINE, { kind: "code", text, language: "c++" }]);
    expect(await markdownOf(article)).toContain("`````c++\n```\n");
    await expectSame(article);
  });

  it("takes no language with a space or backtick", async () => {
    const article = articleOf([{ kind: "code", text: "x", language: "a b`\n# c" }]);
    expect(await markdownOf(article)).toBe("```\nx\n```\n");
  });
});

describe("lists", () => {
  const item = (level: number, ordinal?: number): BlockDraft => ({
    kind: "list-item",
    text: `Item ${level} ${ordinal ?? "-"}`,
    level,
    ...(ordinal !== undefined && { ordinal }),
  });

  it("nest, count on, and begin anew where numbers do", async () => {
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

  it("do so whatever the levels and numbers are", async () => {
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
  it("keep bars, rows of different lengths and empty cells", async () => {
    await expectSame(
      articleOf([{ kind: "table", text: "Stop | Time | Note\na|b | 9\n | 10 | \\| x\nlast" }]),
    );
  });

  it("lose no cell to a first row that is shorter", async () => {
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

describe("marks", () => {
  it.each([
    marked("emphasis", "A ", "word", " here"),
    marked("strong", "in", "si", "de"),
    marked("emphasis", "“", "Tram", "”, she said"),
    marked("strong", "", "“Tram”", ", she said"),
    marked("code", "Run ", "a `b` *c* \\", " now"),
    marked("code", "", "`", ""),
    marked("link", "Look![ ", "at [this] `thing`", " (now)"),
    marked("link", "wow!", "link", "(x)"),
    marked("link", "two ", "lines\nof it", " x"),
  ])("are read back: $text", async (article) => {
    const back = await readBack(article);
    expect([back.text, marksOf(back)]).toEqual([article.text, marksOf(article)]);
  });

  it.each([
    marked("emphasis", "word", "(bracket)", "word"),
    marked("strong", "🏔", "“a”", "🏔"),
    marked("code", "a ", "two\nlines", " b"),
  ])("are left out where delimiters would be text: $text", async (article) => {
    const back = await readBack(article);
    expect([back.text, back.marks]).toEqual([article.text, []]);
  });

  it("make a bare address a link", async () => {
    const article = articleOf([{ kind: "paragraph", text: "See https://a.example/b_c, now." }]);
    expect(await markdownOf(article)).toBe("See <https://a.example/b_c>, now.\n");
  });

  it.each(["javascript:alert(1)", "java\nscript:x", "data:text/html,x", " vbscript:x"])(
    "have no link to %j",
    async (href) => {
      const marks: Mark[] = [{ kind: "link", start: 0, end: 3, href }];
      const article = articleOf([{ kind: "paragraph", text: "Tap here", marks }]);
      expect(await markdownOf(article)).toBe("Tap here\n");
    },
  );
});

describe("any article", () => {
  const PIECES =
    "a|B|é|山|“|”|—|😀|1|*|**|_|__|`|```|~|~~|[|]|(|)|](|]: |![|!|<|>|<b>|<!--|&|&amp;|\\|\\\\|#|# |## |- |+ |* |1. |2) |> |---|===|+++|\n|\n| | | |\t| | |:|:-: | | --- |http://a.b|https://c.d/e_f|www.g.h|://|[x] |[^1]|.|,|\u0000|\u202e|\u001b[1m|\r".split(
      /(?<!\|)\|/,
    );
  const text = fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 })
    .map((pieces) => tidy(pieces.join("")))
    .filter((one) => one !== "");
  const marksFor = (length: number) =>
    fc.array(
      fc
        .tuple(
          fc.constantFrom("link", "emphasis", "strong", "code"),
          fc.nat(length),
          fc.nat(length),
        )
        .map(([kind, a, b]): Mark => {
          const href = kind === "link" ? { href: "/x|y`z(" } : {};
          return {
            kind: kind as Mark["kind"],
            start: Math.min(a, b),
            end: Math.max(a, b),
            ...href,
          };
        }),
      { maxLength: 5 },
    );
  const draft = (kind: BlockKind, toText: (one: string) => string = (one) => one) =>
    text
      .map(toText)
      .chain((one) =>
        marksFor(one.length).map((marks): BlockDraft => ({ kind, text: one, marks })),
      );
  const flat = (one: string) => one.replaceAll("\n", " ");
  const blocks = fc.array(
    fc.oneof(
      draft("paragraph"),
      draft("quote"),
      draft("caption"),
      draft("heading", flat).chain((one) =>
        fc.integer({ min: 2, max: 6 }).map((level) => ({ ...one, level })),
      ),
      draft("list-item").chain((one) =>
        fc
          .record({ level: fc.integer({ min: 1, max: 3 }), ordinal: fc.nat(3) })
          .map((place) => ({ ...one, ...place })),
      ),
      draft("list-item").map((one) => ({ ...one, level: 1 })),
      draft("code").map(({ marks: _, ...one }) => one),
      draft("table", (one) => one.replace(/\n+/g, "\n")),
    ),
    { maxLength: 6 },
  );

  /** Single spaces, none around lines; what a parser has always seen to, or Markdown cannot say. */
  function tidy(raw: string): string {
    const lines = sanitize(raw).split("\n");
    return lines
      .map((line) => line.trim().replace(/\s+/g, " "))
      .join("\n")
      .trim();
  }

  it("reads back with no mark that it did not have", async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (drafts) => {
        const article = articleOf([HEADLINE, ...drafts.filter(({ kind }) => kind !== "caption")]);
        const given = new Set(marksOf(article).concat(addressesOf(article)));
        expect(marksOf(await readBack(article)).filter((mark) => !given.has(mark))).toEqual([]);
      }),
    );
  });

  it("reads back with its blocks and their text", async () => {
    await fc.assert(
      fc.asyncProperty(blocks, (drafts) => expectSame(articleOf([HEADLINE, ...drafts]))),
      { numRuns: 300 },
    );
  });

  it("reads back without a headline", async () => {
    await fc.assert(fc.asyncProperty(blocks, (drafts) => expectSame(articleOf(drafts))));
  });
});
