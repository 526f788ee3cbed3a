import { describe, expect, it } from "vitest";
import { readDate } from "../../../src/parsers/html/metadata/date-formats.ts";
import { readPage } from "../../support/read-page.ts";

const BODY = "<p>The harbour of Oslo froze over on Monday, and the ferries stayed at the quay.</p>";

function read(head: string, top = "", url = "https://post.example/2025/02/03/ice") {
  const html = `<!doctype html><html lang="en-GB"><head>${head}</head><body>${top}${BODY}</body></html>`;
  return readPage(html, url);
}

function linked(thing: object): string {
  return `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
}

describe("a page's title", () => {
  it.each([
    [
      "its linked data's",
      linked({ "@type": "NewsArticle", headline: "Ice in Oslo" }),
      "",
      "Ice in Oslo",
    ],
    [
      "Open Graph's",
      "<meta property=og:title content='Ice in Oslo'><title>Ice</title>",
      "",
      "Ice in Oslo",
    ],
    [
      "the document's, without the site's name",
      "<title>Ice closes the harbour | The Post</title>",
      "",
      "Ice closes the harbour",
    ],
    [
      "as the heading has it",
      "<title>Ice in Oslo: The Post</title>",
      "<h1>Ice in Oslo</h1>",
      "Ice in Oslo",
    ],
    ["the heading where the page states none", "", "<h1>Ice in Oslo</h1>", "Ice in Oslo"],
    [
      "with its own dash",
      "<title>Ice – and snow</title><meta property=og:site_name content='The Post'>",
      "",
      "Ice – and snow",
    ],
  ])("is %s", (_, head, top, title) => expect(read(head, top).title).toBe(title));

  it("is the headline if the page shows it", () => {
    const { blocks, text } = read("<title>Ice in Oslo | Post</title>", "<h1>Ice  in Oslo</h1>");
    expect(blocks[0]).toMatchObject({ kind: "headline", start: 0, end: 11 });
    expect(text.match(/Ice in Oslo/g)).toHaveLength(1);
  });
});

describe("a page's authors", () => {
  const seen = "<p>By Ana Lima</p>";

  it.each([
    [
      "linked data",
      linked({ "@type": "Article", author: { name: "Ana Lima" } }),
      seen,
      ["Ana Lima"],
    ],
    [
      "linked data that refers to itself",
      linked({
        "@graph": [
          { "@type": "Article", author: { "@id": "#a" } },
          { "@id": "#a", name: "Ana Lima" },
        ],
      }),
      seen,
      ["Ana Lima"],
    ],
    [
      "a meta element",
      "<meta name=author content='By Ana Lima and Bo Chen'>",
      "<p>Ana Lima, Bo Chen</p>",
      ["Ana Lima", "Bo Chen"],
    ],
    ["microdata", "", "<span itemprop=author><b itemprop=name>Ana Lima</b></span>", ["Ana Lima"]],
    ["a link to the author", "", "<a rel=author href=/ana>ana</a>", ["ana"]],
    [
      "an element that is called so",
      "",
      "<div class=byline>By <a href=/x>Ana Lima</a></div>",
      ["Ana Lima"],
    ],
    [
      "a line under the headline",
      "<title>Ice in Oslo</title>",
      "<h1>Ice in Oslo</h1><p>Text: Ana Lima | 3 May 2025</p>",
      ["Ana Lima"],
    ],
    ["an author's box", "", "<div class=author-box><a rel=author>Ana Lima</a></div>", ["Ana Lima"]],
    [
      "the foot of a post",
      "",
      "<div class=post-footer>Posted by <span class='author vcard'>Ana Lima</span></div>",
      ["Ana Lima"],
    ],
  ])("are read from %s", (_, head, top, authors) => {
    expect(read(head, top).byline).toEqual({ authors });
  });

  it.each([
    ["By Ana Lima", ["Ana Lima"]],
    ["By Ana Lima and Bo Chen", ["Ana Lima", "Bo Chen"]],
    ["By Ana Lima, dpa", ["Ana Lima"]],
    ["Eine Kolumne von Ana Lima", ["Ana Lima"]],
    ["Ein Artikel von Ana Lima | 27.01.2022 - 12:45", ["Ana Lima"]],
    ["11.12.2019 - Ana Lima", ["Ana Lima"]],
    ["05.02.2020 - Redaktion: Ana Lima (Oslo)", ["Ana Lima"]],
    ["Auteur: Ana Lima, Date: 3.5.2025", ["Ana Lima"]],
    ["By</p><p>Ana Lima", ["Ana Lima"]],
    ["Autor:<br>Ana Lima", ["Ana Lima"]],
    ["Ana Lima", undefined],
    ["By the harbour", undefined],
    ["3.5.2025 - Paid Content", undefined],
    ["3.5.2025 - Oslo - Ana Lima", undefined],
    ["By Post Media", undefined],
  ])("are read from a line under the headline: %s", (line, authors) => {
    const article = read("<title>Ice in Oslo</title>", `<h1>Ice in Oslo</h1><p>${line}</p>`);
    expect(article.byline?.authors).toEqual(authors);
  });

  it.each([
    ["Autorin: Ana Lima, Oslo", ["Ana Lima"]],
    ["Text | Author: Ana Lima", ["Ana Lima"]],
    ["By Ana Lima", undefined],
  ])("are read from a labelled line anywhere: %s", (line, authors) => {
    expect(read("", `<p>${line}</p>`).byline?.authors).toEqual(authors);
  });

  it.each([
    ["a surname", "Ana", "By Ana Lima", ["Ana Lima"]],
    [
      "a colleague",
      "Ana Lima",
      "Ana Lima, Bo Chen &amp; Cy Dahl",
      ["Ana Lima", "Bo Chen", "Cy Dahl"],
    ],
    ["nothing of the sort", "Ana Lima", "By Bo Chen", ["Ana Lima"]],
    ["less", "Ana Lima", "By Ana", ["Ana Lima"]],
  ])("are completed from the page, which shows %s", (_, stated, line, authors) => {
    const head = `<title>Ice in Oslo</title><meta name=author content="${stated}">`;
    const top = `<h1>Ice in Oslo</h1><p>${line}</p><p>Ana Lima lives here.</p>`;
    expect(read(head, top).byline).toEqual({ authors });
  });

  it.each([
    ["the page does not show", "<meta name=author content='Ana Lima'>", ""],
    ["a firm has", "<meta name=author content='Post Verlag GmbH'>", "<p>Post Verlag GmbH</p>"],
    [
      "the site has",
      "<meta name=author content='The Post'><meta property=og:site_name content='The Post'>",
      "<p>The Post</p>",
    ],
    ["a publishing system has", "<meta name=author content=admin>", "<p>admin</p>"],
    ["is an address", "<meta property=article:author content='https://social.example/ana'>", ""],
    ["stands in a comment", "", "<div class=comments><span class=author>Ana Lima</span></div>"],
    ["is in an element and is none", "", "<div class=author>More about us here</div>"],
    ["is a word with a slash", "", "<span itemprop=author>Leser/in des Tages</span>"],
  ])("leave out a name that %s", (_, head, top) => {
    expect(read(head, top)).not.toHaveProperty("byline");
  });
});

describe("a page's date", () => {
  const NO_PATH = "https://post.example/ice";

  it.each([
    [
      "linked data",
      linked({ "@type": "Article", datePublished: "2025-02-03T10:00:00Z" }),
      "",
      "2025-02-03T10:00:00Z",
    ],
    [
      "a meta element",
      "<meta property=article:published_time content='2025-02-03T10:00:00+0100'>",
      "",
      "2025-02-03T10:00:00+01:00",
    ],
    ["an element", "", "<time datetime=2025-02-03>Monday</time>", "2025-02-03"],
    [
      "a line under the headline",
      "<title>Ice in Oslo</title>",
      "<h1>Ice in Oslo</h1><p>3 February 2025</p>",
      "2025-02-03",
    ],
  ])("is read from %s", (_, head, top, date) => {
    expect(read(head, top, NO_PATH).published).toBe(date);
  });

  it("is read from the URL if nothing else has it", () => {
    expect(read("").published).toBe("2025-02-03");
    expect(read("", "", NO_PATH)).not.toHaveProperty("published");
  });

  it.each([
    ["2025-02-03T10:00:00.5Z", "2025-02-03T10:00:00.5Z"],
    ["2025-02-03 10:00", "2025-02-03T10:00"],
    ["2025-02-03T00:00:00", "2025-02-03"],
    ["20250203", "2025-02-03"],
    ["Published: Feb. 3rd, 2025 at noon", "2025-02-03"],
    ["3. Februar 2025", "2025-02-03"],
    ["le 3 février 2025", "2025-02-03"],
    ["03.02.2025, 10:15 Uhr", "2025-02-03"],
    ["13/02/2025", "2025-02-13"],
    ["02/13/2025", "2025-02-13"],
    ["2025-13-40", undefined],
    ["31 Juny 2025", undefined],
    ["1066-10-14", undefined],
    ["Monday", undefined],
    ["", undefined],
  ])("%j is %s", (written, date) => expect(readDate(written)).toBe(date));
});

describe("a page's other metadata", () => {
  const times = (datePublished: string, dateModified: string) =>
    linked({
      "@type": "Article",
      datePublished,
      dateModified,
      articleSection: ["Weather", "News"],
    });

  it("has the date of change and the section", () => {
    const head = times("2025-02-03T10:00:00Z", "2025-02-04T08:30:00+0100");
    expect(read(head)).toMatchObject({ modified: "2025-02-04T08:30:00+01:00", section: "Weather" });
    const tags =
      "<meta property=article:modified_time content=2025-02-05><meta property=article:section content=' Ice  &amp; Snow '>";
    expect(read(tags)).toMatchObject({ modified: "2025-02-05", section: "Ice & Snow" });
  });

  it("leaves out an impossible date of change and an overlong section", () => {
    expect(read(times("2025-02-03", "2024-12-31"))).not.toHaveProperty("modified");
    const list = `<meta property=article:section content='${"ice, snow, ".repeat(9)}'>`;
    expect(read(list)).not.toHaveProperty("section");
    expect(read("")).not.toHaveProperty("modified");
  });

  it("has the site's name, the language and the canonical URL", () => {
    const head =
      "<meta property=og:site_name content='The Post'><link rel=canonical href='/ice?x=1'>";
    expect(read(head)).toMatchObject({
      siteName: "The Post",
      language: "en-GB",
      url: "https://post.example/ice?x=1",
    });
  });

  it.each(["{", '{"@type": "Article", "headline": 7, "author": [null, 3, {}]}', "[[[]]]", "null"])(
    "may be broken: %s",
    (json) => {
      const article = read(`<script type="application/ld+json">${json}</script>`);
      expect(article.text).toContain("Oslo");
      expect(article).not.toHaveProperty("title");
      expect(article).not.toHaveProperty("byline");
    },
  );

  it("may have the full text if the page has only its beginning", () => {
    const sentence = (n: number) => `Sentence ${n} tells of ice and of the ships that wait in it.`;
    const articleBody = Array.from({ length: 20 }, (_, n) => sentence(n)).join("\n");
    const article = read(linked({ "@type": "NewsArticle", articleBody }));
    expect(article.text).toContain(sentence(0));
    expect(article.text).toContain(sentence(19));
    expect(article.blocks).toHaveLength(20);
  });
});
