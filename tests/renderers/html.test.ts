import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { Article, Mark, MarkKind } from "../../src/model/article.ts";
import { type ArticleMeta, composeArticle, type TextBlock } from "../../src/model/compose.ts";
import { renderers } from "../../src/renderers/registry.ts";
import { render } from "../../src/renderers/render.ts";
import { DEFAULT_RENDER_SETTINGS } from "../../src/renderers/renderer.ts";
import { sanitize } from "../../src/renderers/sanitize.ts";
import { SMALL, showOf } from "../support/articles.ts";

function articleOf(drafts: readonly TextBlock[], meta: Partial<ArticleMeta> = {}): Article {
  return composeArticle(drafts, { source: "note.txt", format: "text", ...meta });
}

function pageOf(article: Article): Promise<string> {
  return render(showOf(article), "html");
}

async function documentOf(article: Article) {
  return parseHTML(await pageOf(article)).document;
}

/** The content of the article element, without line breaks. */
async function bodyOf(article: Article): Promise<string> {
  return /<article>\n([\s\S]*)\n<\/article>/.exec(await pageOf(article))?.[1] ?? "";
}

function linkTo(href: string): TextBlock {
  return { kind: "paragraph", text: "Tap here", marks: [{ kind: "link", start: 0, end: 3, href }] };
}

describe("html", () => {
  it("has an element for every kind of block", async () => {
    expect(await bodyOf(SMALL)).toBe(
      [
        "<h1>Bridge opens</h1>",
        '<p class="byline">By Jo Roe</p>',
        '<p class="caption">The bridge at dawn. (Handout)</p>',
        "<p>PORTO — Ada Reyes opened the bridge in Porto. “It is safe,” she said.</p>",
        "<h2>What next</h2>",
        '<ol>\n<li value="1">Tolls<ul>\n<li>Trains</li>\n</ul>\n</li>\n</ol>',
        "<blockquote><p>A bridge is a promise.</p></blockquote>",
        "<pre><code>toll = 2\n  tax = 1</code></pre>",
        "<table>\n<tr><th>Year</th><th>Toll</th></tr>\n<tr><td>2026</td><td>2</td></tr>\n</table>",
        '<p class="trailer">Read more: tolls</p>',
      ].join("\n"),
    );
  });

  it("puts title, authors, date, address and language into the head", async () => {
    const page = await pageOf(
      articleOf([{ kind: "paragraph", text: "It ran." }], {
        title: 'Tram "returns" & <stays>',
        byline: { authors: ["Jo Roe", "Ana Lima"] },
        published: "2026-03-01",
        url: "https://example.org/tram?a=1&b=2",
        language: "pt_BR",
      }),
    );
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="pt-BR">\n<head>\n<meta charset="utf-8">\n/);
    expect(page).toContain("<title>Tram &quot;returns&quot; &amp; &lt;stays&gt;</title>");
    expect(page).toContain(
      '<meta name="author" content="Jo Roe">\n<meta name="author" content="Ana',
    );
    expect(page).toContain('<meta name="date" content="2026-03-01">');
    expect(page).toContain('<link rel="canonical" href="https://example.org/tram?a=1&amp;b=2">');
    expect(page).toContain('<p class="byline">By Jo Roe, Ana Lima</p>\n<p>It ran.</p>');
    expect(page).toMatch(/<\/article>\n<\/body>\n<\/html>\n$/);
  });

  it("falls back to the source's name for the title, and omits an invalid language", async () => {
    const page = await pageOf(articleOf([], { language: 'en"><script>' }));
    expect(page).toContain("<html>\n");
    expect(page).toContain("<title>note.txt</title>");
    expect(page).not.toContain('name="author"');
  });

  it("puts several articles on one page", async () => {
    const renderer = (await renderers.html.load()).create({
      ...DEFAULT_RENDER_SETTINGS,
      scope: "several",
    });
    const one = await renderer.render(showOf({ ...SMALL, language: "en" }));
    const two = await renderer.render(showOf(SMALL));
    const page = renderer.head + one + renderer.separator + two + renderer.tail;
    const { document } = parseHTML(page);
    expect(page.match(/<!DOCTYPE|<html|<body|<\/body|<\/html/g)).toHaveLength(5);
    expect(document.querySelectorAll("body > article")).toHaveLength(2);
    expect(page.match(/<article[^>]*>/g)).toEqual(['<article lang="en">', "<article>"]);
  });

  it("keeps line breaks", async () => {
    const article = articleOf([{ kind: "quote", text: "Rain\non slate" }]);
    expect(await bodyOf(article)).toBe("<blockquote><p>Rain<br>\non slate</p></blockquote>");
  });

  it("nests lists, even if a level is missing", async () => {
    const item = (level: number, ordinal?: number): TextBlock => ({
      kind: "list-item",
      text: `${level}`,
      level,
      ...(ordinal !== undefined && { ordinal }),
    });
    const article = articleOf([item(2), item(1, 4), item(3), item(3, 1), item(1, 5), item(1)]);
    expect((await bodyOf(article)).replaceAll("\n", "")).toBe(
      '<ul><li><ul><li>2</li></ul></li></ul><ol><li value="4">1<ul><li><ul><li>3</li></ul>' +
        '<ol><li value="1">3</li></ol></li></ul></li><li value="5">1</li></ol><ul><li>1</li></ul>',
    );
  });

  it("pads short table rows", async () => {
    const document = await documentOf(articleOf([{ kind: "table", text: "Stops\nA | 9" }]));
    const rows = Array.from(document.querySelectorAll("tr"), ({ children }) => children.length);
    expect(rows).toEqual([2, 2]);
  });

  it("drops marks that do not nest", async () => {
    const marks: Mark[] = [
      { kind: "strong", start: 0, end: 5 },
      { kind: "emphasis", start: 4, end: 8 },
      { kind: "code", start: 6, end: 8 },
    ];
    const article = articleOf([{ kind: "paragraph", text: "Tap here", marks }]);
    expect(await bodyOf(article)).toBe("<p><strong>Tap h</strong>e<code>re</code></p>");
  });
});

describe("links", () => {
  it.each(["https://example.org/?a=1", "HTTP://example.org", "mailto:jo@example.org"])(
    "to %s are kept",
    async (href) => {
      expect(await bodyOf(articleOf([linkTo(href)]))).toBe(`<p><a href="${href}">Tap</a> here</p>`);
    },
  );

  it.each([
    "javascript:alert(1)",
    " JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/hosts",
    "/relative",
    "",
  ])("to %j are text", async (href) => {
    expect(await bodyOf(articleOf([linkTo(href)]))).toBe("<p>Tap here</p>");
  });

  it("are resolved against the article's address", async () => {
    const url = "https://example.org/news/tram";
    expect(await bodyOf(articleOf([linkTo("../a?b&c")], { url }))).toContain(
      '<a href="https://example.org/a?b&amp;c">',
    );
    expect(await bodyOf(articleOf([linkTo("javascript:x")], { url }))).toBe("<p>Tap here</p>");
  });
});

describe("any article", () => {
  const word = fc.constantFrom(
    ..."a|<|>|&|\"|'|<script>|</script>|</article>|</title>|</style>|<!--|-->|&amp;|&lt|]]>|\u0000|\u202e|\u001b|é|😀".split(
      "|",
    ),
  );
  const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(""));
  const marks = fc.array(
    fc.record({
      kind: fc.constantFrom<MarkKind>("link", "emphasis", "strong", "code"),
      href: fc.oneof(
        text,
        text.map((one) => `https://a.example/${one}`),
      ),
      start: fc.nat(8),
      end: fc.nat(8),
    }),
    { maxLength: 4 },
  );
  const draft = fc.record({
    kind: fc.constantFrom("headline", "paragraph", "list-item", "code", "quote", "caption"),
    text,
    marks,
    language: text,
  });

  it("keeps every word and adds no other elements", async () => {
    const allowed = "A ARTICLE BLOCKQUOTE BODY CODE EM H1 LI P PRE STRONG UL".split(" ");
    await fc.assert(
      fc.asyncProperty(fc.array(draft, { minLength: 1, maxLength: 5 }), async (drafts) => {
        const article = articleOf(drafts as TextBlock[]);
        const { body } = await documentOf(article);
        const names = [body, ...body.querySelectorAll("*")].map(({ tagName }) => tagName);
        expect(names.filter((name) => !allowed.includes(name))).toEqual([]);
        expect(body.textContent?.replaceAll("\n", "")).toBe(
          sanitize(article.text).replaceAll("\n", ""),
        );
        const targets = [...body.querySelectorAll("a")].map((link) => link.getAttribute("href"));
        expect(targets.filter((href) => !href?.startsWith("https://a.example/"))).toEqual([]);
      }),
    );
  });
});
