import { describe, expect, it } from "vitest";
import type { Article, Mark } from "../../src/model/article.ts";
import type { TextBlock } from "../../src/model/compose.ts";
import {
  articleOf,
  expectSame,
  HEADLINE,
  markdownOf,
  marksOf,
  readBack,
} from "../support/round-trip.ts";

/** A paragraph in which `{kind:text}` is a mark. */
function marked(kind: Mark["kind"], before: string, inner: string, after: string): Article {
  const start = before.length;
  const href = kind === "link" ? { href: "https://example.org/a_(b)?c=1&amp;d" } : {};
  const mark = { kind, start, end: start + inner.length, ...href };
  return articleOf([HEADLINE, { kind: "paragraph", text: before + inner + after, marks: [mark] }]);
}

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
    const kinds: readonly TextBlock[] = [
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

  it("keeps line breaks, even in verse, but no indentation", async () => {
    const article = articleOf([
      HEADLINE,
      { kind: "quote", text: "Rain\n  on slate \n\nand then none" },
    ]);
    expect(await markdownOf(article)).toContain("> Rain\\\n> on slate\\\n> \\\n> and then none\n");
  });

  it("fences code with more backticks than it contains", async () => {
    const text = "```\n````x\n   \n\n";
    const article = articleOf([HEADLINE, { kind: "code", text, language: "c++" }]);
    expect(await markdownOf(article)).toContain("`````c++\n```\n");
    await expectSame(article);
  });

  it("omits a language with a space or backtick", async () => {
    const article = articleOf([{ kind: "code", text: "x", language: "a b`\n# c" }]);
    expect(await markdownOf(article)).toBe("```\nx\n```\n");
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
  ])("survive parsing: $text", async (article) => {
    const back = await readBack(article);
    expect([back.text, marksOf(back)]).toEqual([article.text, marksOf(article)]);
  });

  it.each([
    marked("emphasis", "word", "(bracket)", "word"),
    marked("strong", "🏔", "“a”", "🏔"),
    marked("code", "a ", "two\nlines", " b"),
  ])("are dropped if their delimiters would be text: $text", async (article) => {
    const back = await readBack(article);
    expect([back.text, back.marks]).toEqual([article.text, []]);
  });

  it("turn a bare address into a link", async () => {
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
