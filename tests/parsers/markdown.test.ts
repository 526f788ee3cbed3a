import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import { parse } from "../../src/parsers/markdown.ts";

type Row = readonly [kind: string, text: string, rest?: object];

function read(markdown: string): Article {
  return parse(markdown, { source: "test.md" });
}

function rows({ text, blocks }: Article): Row[] {
  return blocks.map(({ kind, start, end, ...rest }) => {
    const body = text.slice(start, end);
    return Object.keys(rest).length > 0 ? [kind, body, rest] : [kind, body];
  });
}

function marked({ text, marks }: Article): string[][] {
  return marks.map(({ kind, start, end, href }) => [kind, text.slice(start, end), href ?? ""]);
}

describe("the blocks of Markdown", () => {
  const CASES: readonly (readonly [name: string, markdown: string, rows: readonly Row[]])[] = [
    [
      "makes a level-1 heading at the top the headline, a later one a heading",
      "# One\n\nText.\n\n# Two",
      [
        ["headline", "One"],
        ["paragraph", "Text."],
        ["heading", "Two", { level: 1 }],
      ],
    ],
    [
      "leaves out rules across the page",
      "A.\n\n***\n\nB.",
      [
        ["paragraph", "A."],
        ["paragraph", "B."],
      ],
    ],
    [
      "counts ordered lists from their first number",
      "7. a\n1. b",
      [
        ["list-item", "a", { level: 1, ordinal: 7 }],
        ["list-item", "b", { level: 1, ordinal: 8 }],
      ],
    ],
    ["keeps an item without text out", "-\n- a", [["list-item", "a", { level: 1 }]]],
    [
      "makes every paragraph of a quotation a quote",
      "> a\n>\n> b",
      [
        ["quote", "a"],
        ["quote", "b"],
      ],
    ],
    [
      "takes code word for word",
      "```js x\n  a\n\n*b*\n```",
      [["code", "  a\n\n*b*", { language: "js" }]],
    ],
    ["ends code that is never closed with the text", "```\na\n\nb", [["code", "a\n\nb"]]],
    ["takes a table as rows of cells", "|a|b|\n|-|-|\n|*c*|d\\|e|", [["table", "a | b\nc | d|e"]]],
    [
      "keeps an unknown reference as it stands",
      "See [a][b] and [c].",
      [["paragraph", "See [a][b] and [c]."]],
    ],
    [
      "drops comments and scripts",
      "<!-- a -->\n\n<script>b</script>\n\nc <!-- d --> e",
      [["paragraph", "c e"]],
    ],
    ["keeps a comment that is never closed", "<!-- a\n\nb", [["paragraph", "<!-- a b"]]],
    ["keeps what is only alike to a tag", "<div>\n1 < 2 > 1\n</div>", [["paragraph", "1 < 2 > 1"]]],
    ["breaks lines where the text does", "a\\\nb  \nc<br>d\ne", [["paragraph", "a\nb\nc\nd e"]]],
    ["never breaks a heading's line", "## a<br>b", [["heading", "a b", { level: 2 }]]],
    [
      "puts a picture's title beside its text",
      '![a](b "c")',
      [
        ["caption", "a"],
        ["caption", "c"],
      ],
    ],
    ["leaves a picture in a sentence", "a ![b](c) d.", [["paragraph", "a b d."]]],
    [
      "puts footnotes at the end",
      "[^1]: note\n\na[^1]",
      [
        ["paragraph", "a[1]"],
        ["paragraph", "[1] note"],
      ],
    ],
  ];

  it.each(CASES)("%s", (_, markdown, expected) => {
    expect(rows(read(markdown))).toEqual(expected);
  });
});

describe("the marks of Markdown", () => {
  it("nest, outer before inner", () => {
    expect(marked(read("a **b [c *d*](e)** `f`"))).toEqual([
      ["strong", "b c d", ""],
      ["link", "c d", "e"],
      ["emphasis", "d", ""],
      ["code", "f", ""],
    ]);
  });

  it("are right in task items, cells and footnotes", () => {
    const article = read("- [ ] a *b*\n\n|c|d|\n|-|-|\n|e|*f*|\n\ng[^1]\n\n[^1]: *h*");
    expect(marked(article).map(([, text]) => text)).toEqual(["b", "f", "h"]);
  });

  it("cover exactly the marked words", () => {
    const KINDS = [
      ["emphasis", "*", "*"],
      ["strong", "**", "**"],
      ["code", "`", "`"],
      ["link", "[", "](u)"],
    ] as const;
    const piece = fc.record({
      word: fc.stringMatching(/^[a-z\u00e9\u4e00]{1,6}$/),
      kind: fc.option(fc.constantFrom(...KINDS), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), (pieces) => {
        const words = pieces.map(({ word, kind }) => `${kind?.[1] ?? ""}${word}${kind?.[2] ?? ""}`);
        const article = read(words.join(" "));
        const expected = pieces.flatMap(({ word, kind }) => (kind ? [[kind[0], word]] : []));
        expect(marked(article).map(([kind, text]) => [kind, text])).toEqual(expected);
      }),
    );
  });
});

describe("the head of Markdown", () => {
  it.each([
    ["By Jo Roe", { authors: ["Jo Roe"] }],
    ["**By Jo Roe and Ana Lima**", { authors: ["Jo Roe", "Ana Lima"] }],
    ["By Jo Roe  \nThe Harbour Post", { authors: ["Jo Roe"], organization: "The Harbour Post" }],
  ])("takes a paragraph that is only a byline: %s", (line, byline) => {
    const article = read(`# Title\n\n${line}\n\nThe town met.`);
    expect(article.byline).toEqual(byline);
    expect(article.blocks.map(({ kind }) => kind)).toEqual(["headline", "byline", "paragraph"]);
  });

  it("ignores a paragraph that only begins like a byline", () => {
    const article = read("# Title\n\nBy Monday Jo Roe had left the town, and nobody knew why.");
    expect(article.byline).toBeUndefined();
    expect(article.blocks[1]?.kind).toBe("paragraph");
  });

  it("takes a heading between headline and byline as the subtitle", () => {
    const article = read("# Title\n\n## What it is about\n\nBy Jo Roe\n\nThe town met.");
    expect(article.blocks[1]?.kind).toBe("subheadline");
  });

  it("finds the dateline, even in markup", () => {
    const { dateline, text } = read("# Title\n\n**TOKYO (Kyodo) —** The town met.");
    expect(dateline).toMatchObject({ place: "TOKYO", agency: "Kyodo" });
    expect(text.slice(dateline?.start, dateline?.end)).toBe("TOKYO (Kyodo) —");
  });

  it("keeps the dateline's block below blocks without text", () => {
    const { dateline, text } = read("# Title\n\n![](a.png)\n\nTOKYO (Kyodo) — The town met.");
    expect(text.slice(dateline?.start, dateline?.end)).toBe("TOKYO (Kyodo) —");
  });
});

describe("any Markdown", () => {
  const PIECES =
    "# |> |- |1. |[ ] |[x] |a|Tokyo |*|**|_|`|```\n|~~|[|](|)|]: u|[^1]|![|<b>|</b>|<!--|-->|<div>\n|&amp;|&#0;|\\|\n|\n\n|  \n|    |\t|---\n|===\n||\\||\n|-|-|\n|http://a.b|É|😀|\u0000|\u202e|+++\n|By Jo Roe|TOKYO (AP) — ".split(
      /(?<!\\)\|/,
    );
  const anyMarkdown = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 });

  /** The development build of mdast has assertions that the production build lacks, as for "-\n[x] # ". */
  function readAny(markdown: string) {
    try {
      return read(markdown);
    } catch (error) {
      fc.pre(!(error instanceof Error && error.name === "Assertion"));
      throw error;
    }
  }

  it("is parsed into separate blocks in order, with marks inside them", () => {
    fc.assert(
      fc.property(anyMarkdown, (pieces) => {
        const { text, blocks, marks, dateline } = readAny(pieces.join(""));
        let at = 0;
        for (const [index, { start, end }] of blocks.entries()) {
          expect(text.slice(at, start)).toBe(index === 0 ? "" : "\n\n");
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.length).toBe(at);
        for (const [index, { start, end }] of marks.entries()) {
          expect(start).toBeGreaterThanOrEqual(marks[index - 1]?.start ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
        }
        if (dateline) expect(blocks.some(({ start }) => start === dateline.start)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps every letter and digit of plain words", () => {
    const word = fc.stringMatching(/^[A-Za-z0-9\u00e0-\u00f6\u3042-\u3050]{1,9}$/);
    const space = fc.constantFrom(" ", "  ", "\n", "\n\n", "\n \n\n", " \n", "\n    ", "\t");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, space), { maxLength: 60 }), (pairs) => {
        const markdown = pairs.flat().join("");
        expect(read(markdown).text.replace(/\s/g, "")).toBe(markdown.replace(/\s/g, ""));
      }),
    );
  });
});
