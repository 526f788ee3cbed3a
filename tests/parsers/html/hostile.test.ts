import { describe, expect, it } from "vitest";
import { buildDom } from "../../../src/parsers/html/build-dom.ts";
import { DEFAULT_LIMITS, scaleLimits } from "../../../src/parsers/html/limits.ts";
import { parseArticle } from "../../../src/parsers/parse-article.ts";
import { readPage } from "../../support/read-page.ts";

const REFUSED: Readonly<Record<string, readonly [html: string, what: string]>> = {
  "50,000 nested elements": ["<div>".repeat(50_000), "depth"],
  "50,000 unclosed elements": ["<b>".repeat(50_000), "depth"],
  "a million entities": [`<p>${"&amp;".repeat(1_000_000)}`, "texts"],
  "500,000 comments": ["<!--x-->".repeat(500_000), "texts"],
  "1 MB of less-than signs": [`<p>x${"<".repeat(2 ** 20)}`, "texts"],
  "100,000 attributes": [`<p ${numbered(100_000)}>x`, "attributesEach"],
  "10 MB of links": ["<a href=/x>link</a>".repeat(550_000), "characters"],
  "150,000 links": ["<a href=/x>link</a>".repeat(150_000), "elements"],
  "a class of 1 MB": [`<p class="${"a ".repeat(500_000)}">x`, "class"],
};

function numbered(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${index}=1`).join(" ");
}

/** Each of these takes minutes if a step is quadratic, which the test's timeout catches. */
const READ: Readonly<Record<string, string>> = {
  "2 MB of commas": `<p>${",".repeat(2 ** 21)}`,
  "4 MB of text": `<p>${"word ".repeat(800_000)}`,
  "450 nested elements": `${"<div>".repeat(450)}<p>deep`,
  "a comment without end": `<p>x<!--${"-".repeat(2 ** 21)}`,
  "30,000 paragraphs": "<p>Some words, and more of them.".repeat(30_000),
  "25,000 cells": `<table><tr>${"<td>x".repeat(25_000)}`,
  "100 nested tables": `${"<table><tr><td>".repeat(100)}x`,
  "a title of 1 MB": `<title>${" | ".repeat(350_000)}</title><p>x`,
  "20,000 headings": `<title>a b</title>${"<h1>a b c</h1>".repeat(20_000)}`,
  "linked data of 2 MB": `<script type="application/ld+json">{"@type": "Article", "articleBody": "${"word one two ".repeat(160_000)}"}</script><p>x`,
  "linked data that only opens": `<script type="application/ld+json">${"[".repeat(2 ** 21)}</script><p>x`,
  "entities that call each other":
    "<!DOCTYPE a [<!ENTITY b 'lol'><!ENTITY c '&b;&b;'>]><html><body><p>x &c;</p></body></html>",
};

const bytes = (...values: number[]) => Uint8Array.from(values);
const encode = (text: string) => new TextEncoder().encode(text);

/** Contents of a file named page.html, with the resulting text or error code. */
const FILES: Readonly<Record<string, readonly [content: Uint8Array, answer: string]>> = {
  "an empty file": [bytes(), "EMPTY_INPUT"],
  "a file of white space": [encode(" \n\t\n"), "EMPTY_INPUT"],
  "a text without markup": [encode("Rain fell on Oslo.\n"), "Rain fell on Oslo."],
  "a file cut off inside a tag": [encode("<html><p>Rain fell.<a href='/x"), "Rain fell."],
  "a file cut off inside a character": [
    Uint8Array.from([
      ...encode("<meta charset=utf-8><p>Über Köln und Zürich fällt Schnee, überall"),
      0xe2,
      0x80,
    ]),
    "Über Köln und Zürich fällt Schnee, überall\ufffd",
  ],
  "NUL bytes": [encode("<p>Rain\0fell.\0"), "BINARY_INPUT"],
  "a NUL character by its number": [encode("<p>Rain&#0; fell."), "Rain\ufffd fell."],
  "a picture": [bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), "BINARY_INPUT"],
  "another picture": [bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46), "BINARY_INPUT"],
  "random bytes": [
    Uint8Array.from({ length: 50_000 }, (_, at) => (at * at * 31) % 251),
    "BINARY_INPUT",
  ],
};

describe("a hostile page", () => {
  it.each(Object.entries(REFUSED))("is rejected: %s", (_, [html, what]) => {
    expect(() => readPage(html)).toThrow(
      expect.objectContaining({
        failure: { code: "TOO_COMPLEX", source: "in", what, limit: expect.any(Number) },
      }),
    );
  });

  it.each(Object.entries(READ))("is read: %s", (_, html) => {
    expect(readPage(html).text.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(FILES))(
    "as a file gives its text or an error: %s",
    async (_, [content, answer]) => {
      const outcome = await parseArticle(content, { name: "page.html" }).then(
        ({ text }) => text,
        (error) => error.failure?.code,
      );
      expect(outcome).toBe(answer);
    },
  );

  it("is parsed or rejected, for random markup", () => {
    let seed = 7;
    const bytes = Uint8Array.from({ length: 200_000 }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return 1 + ((seed >> 8) % 255);
    });
    for (const encoding of ["latin1", "utf-8", "utf-16le"]) {
      const text = new TextDecoder(encoding).decode(bytes);
      expect(() => tryToRead(`<p>${text}`)).not.toThrow();
    }
  });
});

/** Fails on errors other than ReaderError. */
function tryToRead(html: string): void {
  try {
    readPage(html);
  } catch (error) {
    expect(error).toHaveProperty("failure.source", "in");
  }
}

describe("the limits", () => {
  it("accept a page exactly at a limit", () => {
    const html = "<div>".repeat(DEFAULT_LIMITS.depth);
    expect(buildDom(html, "in").elements).toBe(DEFAULT_LIMITS.depth);
    expect(() => buildDom(`${html}<p>`, "in")).toThrow("TOO_COMPLEX");
  });

  it("can be changed", () => {
    const { elements } = buildDom("<p><b><i>", "in", { ...DEFAULT_LIMITS, depth: 3 });
    expect(elements).toBe(3);
    expect(() => buildDom("<p><b><i>", "in", { ...DEFAULT_LIMITS, depth: 2 })).toThrow();
    expect(scaleLimits(DEFAULT_LIMITS, 2).depth).toBe(DEFAULT_LIMITS.depth * 2);
  });
});
