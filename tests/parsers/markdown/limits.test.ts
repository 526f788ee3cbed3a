import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/model/article.ts";
import { parse } from "../../../src/parsers/markdown.ts";

const MANY = 10_000;

function read(markdown: string): Article {
  return parse(markdown, { source: "test.md" });
}

function outline({ text, blocks }: Article): string[] {
  return blocks.map(
    ({ kind, start, end, level, ordinal }) =>
      `${kind} ${level ?? ""} ${ordinal ?? ""} ${text.slice(start, end)}`,
  );
}

describe("hostile Markdown", () => {
  const NESTED: readonly (readonly [name: string, markdown: string])[] = [
    ["quotes", `${">".repeat(MANY)} word`],
    ["lists in a line", `${"- ".repeat(MANY)}word`],
    ["numbered lists in a line", `${"1. ".repeat(MANY)}word`],
    [
      "lists by indent",
      Array.from({ length: 1000 }, (_, i) => `${"  ".repeat(i)}- word`).join("\n"),
    ],
    ["lists by tabs", Array.from({ length: 300 }, (_, i) => `${"\t".repeat(i)}- word`).join("\n")],
    ["emphasis in one run", `${"*".repeat(MANY)}word${"*".repeat(MANY)}`],
    ["emphasis in many runs", `${"*a ".repeat(MANY)}word${" b*".repeat(MANY)}`],
    ["strong emphasis", `${"**_".repeat(MANY)}word${"_**".repeat(MANY)}`],
    ["brackets", `${"[".repeat(5 * MANY)}word${"]".repeat(5 * MANY)}`],
    ["brackets with words", `${"[a ".repeat(MANY)}word${"](b)".repeat(MANY)}`],
    ["pictures", `${"![a".repeat(MANY)} word ${"](b)".repeat(MANY)}`],
    ["tags", `a ${"<b ".repeat(MANY)}word`],
    ["comments", `a ${"<!-- ".repeat(MANY)}word`],
    ["open comments in blocks", `${"<!--\n\n".repeat(2000)}word`],
    ["instructions", `a ${"<? ".repeat(MANY)}word`],
    ["grave accents", `a ${Array.from({ length: 300 }, (_, i) => "`".repeat(i)).join(" ")} word`],
    ["underlined headings", "word\n===\n".repeat(MANY)],
    ["definitions", `${"[a]: b '\n".repeat(MANY)}word`],
    ["footnotes", `${"[^a]: b\n".repeat(MANY)}word[^a]`],
    ["lazy lines", `> a\n${"word\n".repeat(MANY)}`],
    ["items under one item", `- a\n${"  - word\n".repeat(MANY)}`],
    ["addresses", `${"a.".repeat(MANY)}@${"a.".repeat(MANY)} word`],
    ["bare links", `[ ${"www ".repeat(MANY)}word`],
  ];

  it.each(NESTED)("very many %s parse, and the text is kept", (_, markdown) => {
    expect(read(markdown).text).toContain("word");
  });

  it("keeps all characters of a chunk that is nested too deeply", () => {
    const { text, blocks } = read(`Before.\n\n${"> ".repeat(200)}deep\n\n# After`);
    expect(text).toBe(`Before.\n\n${"> ".repeat(200)}deep\n\nAfter`);
    expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph", "heading"]);
  });

  it("parses containers nested as deeply as people nest them", () => {
    const { text, blocks } = read(`${"> ".repeat(40)}- deep`);
    expect(text).toBe("deep");
    expect(blocks[0]?.kind).toBe("list-item");
  });

  it("marks the first of many emphases and leaves the others as text", () => {
    const { text, marks } = read("*a* ".repeat(2000).trim());
    expect(marks).toHaveLength(500);
    expect(text.replaceAll("*", "")).toBe("a ".repeat(2000).trim());
  });
});

describe("long Markdown", () => {
  const SNIPPETS = [
    "## A heading",
    "Under\nline\n---",
    "A *paragraph* of two\nlines.",
    "- a\n- b\n  - c\n\n    more of c\n- d",
    "3. a\n4. b\n\n   more of b",
    "> a\nlazy\n>\n> - b",
    "```md\n# no heading\n\n- no item\n\nno paragraph\n```",
    "~~~\n\n```\n\nstill code\n~~~",
    "    indented\n\n    code",
    "|a|b|\n|-|-|\n|c|d|",
    "<div>\n- no item\n</div>",
    "<pre>\n\n# no heading\n\n</pre>",
    "<!--\n\n# nothing\n\n-->",
    "![a](b)",
  ];

  it("has the same blocks as its parts, wherever it is split", () => {
    const snippets = fc.array(fc.constantFrom(...SNIPPETS), { minLength: 5, maxLength: 15 });
    fc.assert(
      fc.property(snippets, fc.nat({ max: 40 }), (some, offset) => {
        const round = some.map((snippet) => `${snippet}\n\nAnd so on, it said.`).join("\n\n");
        const opening = `It began${" so".repeat(offset)}.\n\n`;
        const expected = some.flatMap((snippet) => [
          ...outline(read(`It began.\n\n${snippet}\n\nAnd so on, it said.`)).slice(1),
        ]);
        const repeated = Array.from({ length: 40 }, () => expected).flat();
        const article = read(opening + Array.from({ length: 40 }, () => round).join("\n\n"));
        expect(outline(article).slice(1)).toEqual(repeated);
      }),
      { numRuns: 15 },
    );
  });

  it("resolves references across its whole length", () => {
    const filler = "The town met and talked of salt.\n\n".repeat(3000);
    const { text, marks } = read(
      `See [one][Far  Away] and[^note].\n\n${filler}See [two][near].\n\n[near]: a\n[far away]: b\n\n[^note]: c`,
    );
    expect(marks.map(({ href, start, end }) => [text.slice(start, end), href])).toEqual([
      ["one", "b"],
      ["two", "a"],
    ]);
    expect(text.startsWith("See one and[note].")).toBe(true);
    expect(text.endsWith("\n\n[note] c")).toBe(true);
    expect(text.match(/\[note\]/g)).toHaveLength(2);
  });

  it("keeps a code block that is longer than any section", () => {
    const code = "let salt = 1;\n\n// a note\n".repeat(10_000).trimEnd();
    const { text, blocks } = read(`Before.\n\n\`\`\`js\n${code}\n\`\`\`\n\nAfter.`);
    expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "code", "paragraph"]);
    expect(text).toBe(`Before.\n\n${code}\n\nAfter.`);
  });

  it("reads one endless line as a paragraph", () => {
    const line = "salt and *pepper* ".repeat(100_000).trim();
    expect(read(line)).toMatchObject({ text: line, marks: [], blocks: [{ kind: "paragraph" }] });
  });
});
