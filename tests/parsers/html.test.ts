import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import { surface } from "../../src/model/span.ts";
import { readPage } from "../support/read-page.ts";

const LEDE =
  "The harbour of Oslo froze over on Monday, and the ferries stayed at the quay all day.";
const MORE = "Nobody had seen ice as thick as this since the bridge was built, the captain said.";

function read(body: string, head = "", url?: string): Article {
  const html = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  return readPage(html, url);
}

/** A page with markup between the two paragraphs of its article. */
function story(inner: string): Article {
  return read(`<article><p>${LEDE}</p>${inner}<p>${MORE}</p></article>`);
}

function blocksOf({ text, blocks }: Article) {
  return blocks.map(({ start, end, ...rest }) => ({ ...rest, text: text.slice(start, end) }));
}

/** The blocks between the two paragraphs of the article. */
function inner(markup: string) {
  return blocksOf(story(markup)).slice(1, -1);
}

describe("an HTML page's blocks", () => {
  it.each([
    ["<p>Two  words\n here</p>", [{ kind: "paragraph", text: "Two words here" }]],
    ["<h2>The ice comes</h2>", [{ kind: "heading", level: 2, text: "The ice comes" }]],
    [
      "<blockquote><p>It was cold, he said.</p></blockquote>",
      [{ kind: "quote", text: "It was cold, he said." }],
    ],
    [
      "<ul><li>Coal<li>Tar<ul><li>Pitch</ul></ul>",
      [
        { kind: "list-item", level: 1, text: "Coal" },
        { kind: "list-item", level: 1, text: "Tar" },
        { kind: "list-item", level: 2, text: "Pitch" },
      ],
    ],
    [
      "<ol start=3><li>Coal</li><li value=7><p>Tar</p><p>is black.</p></li></ol>",
      [
        { kind: "list-item", level: 1, ordinal: 3, text: "Coal" },
        { kind: "list-item", level: 1, ordinal: 7, text: "Tar" },
        { kind: "paragraph", text: "is black." },
      ],
    ],
    [
      "<table><caption>Ships</caption><tr><th>Ship<th>Built<tr><td>Fram<td>1892</table>",
      [{ kind: "table", text: "Ships\nShip | Built\nFram | 1892" }],
    ],
    [
      "<pre><code class='language-js'>\nlet a;\n  a = 1;\n\n</code></pre>",
      [{ kind: "code", language: "js", text: "let a;\n  a = 1;" }],
    ],
    [
      "<figure><img src=a.jpg alt=x><figcaption>The Fram in the ice of the harbour</figcaption></figure>",
      [{ kind: "caption", text: "The Fram in the ice of the harbour" }],
    ],
    [
      "<p>One line of verse<br>and another one<br><br>A stanza begins here.</p>",
      [
        { kind: "paragraph", text: "One line of verse\nand another one" },
        { kind: "paragraph", text: "A stanza begins here." },
      ],
    ],
    [
      "<p>Ice &amp; snow &#8211; cold&nbsp;days</p>",
      [{ kind: "paragraph", text: "Ice & snow – cold days" }],
    ],
    [
      "<p>Seen<script>alert(1)</script><style>p{}</style> here.</p>",
      [{ kind: "paragraph", text: "Seen here." }],
    ],
    [
      "<p>a&#0;b is \u0000one word</p>",
      [{ kind: "paragraph", text: expect.stringContaining("one word") }],
    ],
  ])("%s", (markup, expected) => expect(inner(markup)).toEqual(expected));

  it("are only those of the article", () => {
    const { text } = read(
      `<nav><a href=/>Home</a> <a href=/s>Sport</a></nav><main><h1>Ice in Oslo</h1><article><p>${LEDE}</p>
      <p>${MORE}</p></article></main><aside><p>Buy a boat.</p></aside><footer>© 2025 The Post</footer>`,
    );
    expect(text).toBe(`Ice in Oslo\n\n${LEDE}\n\n${MORE}`);
  });

  it.each([
    ["a share button", "<p>Share this article</p>"],
    ["an advertisement's label", "<div>Advertisement</div>"],
    ["a link to another story", "<p><a href=/b>Read more: Ice in Bergen</a></p>"],
    ["who took the picture", "<p>Photo: Jo Roe / The Post</p>"],
  ])("leave out %s", (_, markup) => expect(inner(markup)).toEqual([]));

  it("end where other content begins", () => {
    const article = read(
      `<div><p>${LEDE}</p><p>${MORE}</p><p>${LEDE} Twice.</p><h3>Related stories</h3><ul><li><a href=/a>Ice in Rome</a></ul></div>`,
    );
    expect(article.text).toBe(`${LEDE}\n\n${MORE}\n\n${LEDE} Twice.`);
  });

  it("include a lede that is set apart from the story", () => {
    const article = read(
      `<header class=top><h1>Ice in Oslo</h1><p class=lead>${LEDE}</p></header><div class=story>${`<p>${MORE}</p><p>One, two, three, ${"and so on, ".repeat(30)} he said.</p>`.repeat(2)}</div>`,
      "<title>Ice in Oslo</title>",
    );
    expect(article.text).toContain(LEDE);
  });

  it.each([
    ["no element but its text", "Just words & more.", "Just words & more."],
    ["one short line", "<p>Hello</p>", "Hello"],
    ["its text in a sidebar", "<aside><p>Hello there.</p></aside>", "Hello there."],
    ["its text in a form", "<form><p>Hello there.</p></form>", "Hello there."],
    [
      "a warning above the document",
      "<b>Warning</b>: x<html><body><p>Hello there.",
      "Hello there.",
    ],
    ["two bodies", "<html><body><p>One here.</body><body><p>Two here.</body></html>", "Two here."],
    ["no end", "<html><body><p>Hello there, this is cut <a href='/x", "Hello there, this is cut"],
  ])("are never empty if a page has %s", (_, html, text) => {
    expect(readPage(html).text).toContain(text);
  });

  it.each(["<html></html>", "<img src=a.png>", "<script>let text;</script>"])(
    "a page without text is empty: %s",
    (html) => {
      expect(() => readPage(html)).toThrow(
        expect.objectContaining({ failure: { code: "EMPTY_INPUT", source: "in" } }),
      );
    },
  );
});

describe("an HTML page's marks", () => {
  function marksIn(markup: string, url?: string) {
    const { text, marks } = read(`<p>${markup}</p><p>${LEDE}</p>`, "", url);
    return marks.map(({ start, end, ...mark }) => ({ ...mark, text: text.slice(start, end) }));
  }

  it.each([
    [
      "An <em>old</em> <b>ship</b>.",
      [
        { kind: "emphasis", text: "old" },
        { kind: "strong", text: "ship" },
      ],
    ],
    ["Type <code>ls -a</code> now.", [{ kind: "code", text: "ls -a" }]],
    [
      "See <a href='/b?c'> the <i>Fram</i> </a>, moored in the harbour of Oslo.",
      [
        { kind: "link", href: "https://post.example/b?c", text: "the Fram" },
        { kind: "emphasis", text: "Fram" },
      ],
    ],
    ["A <a href='javascript:alert(1)'>trap</a> and <a href='#x'>a note</a>.", []],
    ["A <a href='data:text/html,x'>trap</a>.", []],
  ])("%s", (markup, expected) => {
    expect(marksIn(`${markup} ${MORE}`, "https://post.example/a/")).toEqual(expected);
  });

  it("keep a link as written if the page's URL is unknown", () => {
    expect(marksIn(`See <a href="../b">the ship</a>. ${MORE}`)).toEqual([
      { kind: "link", href: "../b", text: "the ship" },
    ]);
  });

  it("resolve links against the page's base", () => {
    const { marks } = read(
      `<p>See <a href=b>the ship</a>. ${MORE}</p>`,
      "<base href='https://cdn.example/x/'>",
      "https://post.example/",
    );
    expect(marks.map(({ href }) => href)).toEqual(["https://cdn.example/x/b"]);
  });
});

describe("any markup", () => {
  const piece = fc.constantFrom(
    ..."<p>|</p>|<div>|</div>|<b>|</i>|<i>|<a href=x>|</a>|<ul>|<li>|</ul>|<ol>|<pre>|</pre>|<br>|<table>|<tr>|<td>|</table>|<h2>|</h2>|<blockquote>|</blockquote>|<figcaption>|<html>|<body>|<head>|</head>|<article>|<nav>|<!--|-->|<script>|</script>|&amp;|&#x202e;|word |More words, and more. |\n".split(
      "|",
    ),
  );

  it("gives spans with the right text", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const article = readOrNothing(`<p>x</p>${pieces.join("")}`);
        for (const block of article?.blocks ?? []) {
          const text = surface(article?.text ?? "", block);
          expect(text).toBe(text.trim());
          expect(text).not.toBe("");
        }
        for (const { start, end } of article?.marks ?? []) {
          expect(start).toBeLessThan(end);
          expect(article?.blocks.some((b) => b.start <= start && end <= b.end)).toBe(true);
        }
      }),
    );
  });

  function readOrNothing(html: string): Article | undefined {
    try {
      return readPage(html);
    } catch (error) {
      expect(error).toMatchObject({ failure: { code: "EMPTY_INPUT" } });
      return undefined;
    }
  }
});
