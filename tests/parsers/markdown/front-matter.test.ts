import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/model/article.ts";
import { parse } from "../../../src/parsers/markdown.ts";

function read(matter: string, body = "The town met."): Article {
  return parse(`---\n${matter}\n---\n\n${body}`, { source: "test.md" });
}

function kinds({ blocks }: Article): string[] {
  return blocks.map(({ kind, language }) => (language ? `${kind}:${language}` : kind));
}

describe("front matter", () => {
  it.each([
    ["title: Salt", { title: "Salt" }],
    ["title: 1984", { title: "1984" }],
    ["title: null\nlang: ~\nsite:", {}],
    ["date: 2025-03-01", { published: "2025-03-01" }],
    ["date: 2025-03-01\npublished: 2025-04-01T09:00:00Z", { published: "2025-04-01T09:00:00Z" }],
    ["url: https://a.b/c", { url: "https://a.b/c" }],
    ["canonical: https://a.b/c", { url: "https://a.b/c" }],
    ["lang: en\nsite: The Post", { language: "en", siteName: "The Post" }],
    ["language: de\nsiteName: Blatt", { language: "de", siteName: "Blatt" }],
    ["author: Jo Roe", { byline: { authors: ["Jo Roe"] } }],
    ["byline: By Jo Roe and Ana Lima", { byline: { authors: ["Jo Roe", "Ana Lima"] } }],
    ["authors: [Jo Roe, Ana Lima]", { byline: { authors: ["Jo Roe", "Ana Lima"] } }],
    ["author:\n  name: jo\n  mail: j@o.x", { byline: { authors: ["jo"] } }],
    ["author: the whole village", { byline: { authors: ["the whole village"] } }],
    ["__proto__: {title: x}\nconstructor: y", {}],
    ["&a x: *a", {}],
  ])("gives: %s", (matter, expected) => {
    const { source: _, format: __, text, blocks, marks: ___, ...meta } = read(matter);
    expect(meta).toEqual(expected);
    expect(text).toBe("The town met.");
    expect(blocks).toHaveLength(1);
  });

  it("wins over the text", () => {
    const article = read("title: Salt\nauthor: Ana Lima", "# Pepper\n\nBy Jo Roe\n\nThe town met.");
    expect(article.title).toBe("Salt");
    expect(article.byline).toEqual({ authors: ["Ana Lima"] });
    expect(kinds(article)).toEqual(["headline", "byline", "paragraph"]);
  });

  it("puts the subtitle below the headline", () => {
    const article = read("subtitle: All of it", "# Salt\n\nBy Jo Roe\n\nThe town met.");
    expect(kinds(article)).toEqual(["headline", "subheadline", "byline", "paragraph"]);
    expect(article.text).toContain("\n\nAll of it\n\n");
  });

  it.each(["a: [b", "a: b: c", "a: *nobody", "\ta: b", `a: ${"[".repeat(20_000)}`])(
    "that is no YAML is kept as code: %.20s",
    (matter) => {
      const article = read(matter);
      expect(kinds(article)).toEqual(["code:yaml", "paragraph"]);
      expect(article.text).toBe(`${matter}\n\nThe town met.`);
    },
  );

  it("stays as code if it is very long", () => {
    expect(kinds(read(`title: ${"a".repeat(70_000)}`))).toEqual(["code:yaml", "paragraph"]);
  });

  it("stays as code if it is TOML", () => {
    const article = parse('+++\ntitle = "Salt"\n+++\n\n# Pepper', { source: "test.md" });
    expect(kinds(article)).toEqual(["code:toml", "headline"]);
    expect(article.title).toBe("Pepper");
  });

  it("is not just any text between two rules", () => {
    const article = read("The mill burned.");
    expect(article.text).toBe("The mill burned.\n\nThe town met.");
    expect(kinds(article)).toEqual(["heading", "paragraph"]);
  });

  it("must be closed", () => {
    const article = parse("---\ntitle: Salt\n\nThe town met.", { source: "test.md" });
    expect(article.title).toBeUndefined();
    expect(article.text).toBe("title: Salt\n\nThe town met.");
  });
});
