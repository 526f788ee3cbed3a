import { describe, expect, it } from "vitest";
import type { RawDocument } from "../../src/model/article.ts";
import { decode } from "../../src/parsers/encoding/decode.ts";
import { opensAsFeed } from "../../src/sources/container-signatures.ts";
import { split } from "../../src/sources/feed.ts";
import type { SourceContext } from "../../src/sources/source.ts";
import { runProgram } from "../support/run.ts";
import { page, startServer } from "../support/server.ts";

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
  <title>Harbour News</title><link>https://harbour.example/</link><language>en</language>
  <managingEditor>desk@harbour.example (The Desk)</managingEditor>
  <item>
    <title>Ferry sails &amp; returns</title>
    <link>/ferry</link><guid isPermaLink="false">f-1</guid>
    <dc:creator>Jo Roe</dc:creator>
    <pubDate>Tue, 04 Nov 2025 10:00:00 +0900</pubDate>
    <description>In short.</description>
    <media:content><media:description>A picture.</media:description></media:content>
    <content:encoded><![CDATA[<p>The ferry sailed: 5 &lt; 6, said <b>all</b>.</p>]]></content:encoded>
  </item>
  <item><title>Plain</title><media:content>A picture.</media:content><description>AT&amp;T said nothing at all.</description></item>
  <item><title>Escaped</title><description>&lt;p&gt;One &amp;amp; two.&lt;/p&gt;</description></item>
  <item><title>A title is all there is</title></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Notes</title>
<author><name>Ada Reyes</name></author>
<entry><title>One</title><id>tag:1</id><published>2025-11-04T10:00:00Z</published>
<link href="https://notes.example/1"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <em>rained</em>.</p></div></content></entry>
<entry><title>Two</title><updated>2025-11-05T10:00:00Z</updated><content type="text">1 &lt;b&gt; 2</content></entry>
<entry><title>Three</title><summary type="html">&lt;i&gt;Short.&lt;/i&gt;</summary></entry></feed>`;

const JSON_FEED = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "Log",
  authors: [{ name: "Ada Reyes" }],
  items: [
    { id: 7, title: "One", url: "https://log.example/7", content_html: "<p>It rained.</p>" },
    {
      id: "8",
      content_text: "It snowed.",
      date_published: "2025-11-04",
      author: { name: "Jo Roe" },
    },
  ],
});

async function documentsOf(text: string): Promise<RawDocument[]> {
  const documents: RawDocument[] = [];
  const context = {
    maxBytes: 1e6,
    decode: (content, source, label) => decode(content, source, { label }),
  } as SourceContext;
  const read = async function* () {
    yield new TextEncoder().encode(text);
  };
  for await (const item of split({ source: "feed", read }, context)) {
    if ("document" in item) documents.push(item.document);
  }
  return documents;
}

describe("RSS", () => {
  it("gives each item with its full text and metadata", async () => {
    const [first] = await documentsOf(RSS);
    expect(first).toEqual({
      source: "feed:1",
      format: "html",
      content: "<p>The ferry sailed: 5 &lt; 6, said <b>all</b>.</p>",
      url: "https://harbour.example/ferry",
      metadata: {
        title: "Ferry sails & returns",
        url: "https://harbour.example/ferry",
        byline: { authors: ["Jo Roe"] },
        published: "2025-11-04T01:00:00.000Z",
        siteName: "Harbour News",
        language: "en",
        fields: { id: "f-1" },
      },
    });
  });

  it("gives text as text, escaped HTML as HTML, and the title if there is no text", async () => {
    const [, plain, escaped, title] = await documentsOf(RSS);
    expect(plain).toMatchObject({ format: "text", content: "AT&T said nothing at all." });
    expect(plain?.metadata).not.toHaveProperty("byline");
    expect(escaped).toMatchObject({ format: "html", content: "<p>One &amp; two.</p>" });
    expect(title).toMatchObject({ format: "text", content: "A title is all there is" });
  });
});

describe("Atom", () => {
  it("gives XHTML, text and HTML by their declared type", async () => {
    const [one, two, three] = await documentsOf(ATOM);
    expect(one).toMatchObject({
      format: "html",
      content: "<p>It <em>rained</em>.</p>",
      metadata: {
        byline: { authors: ["Ada Reyes"] },
        published: "2025-11-04T10:00:00.000Z",
        url: "https://notes.example/1",
      },
    });
    expect(two).toMatchObject({ format: "text", content: "1 <b> 2" });
    expect(two?.metadata).not.toHaveProperty("published");
    expect(three).toMatchObject({ format: "html", content: "<i>Short.</i>" });
  });
});

describe("JSON Feed", () => {
  it("gives its items", async () => {
    const [one, two] = await documentsOf(JSON_FEED);
    expect(one).toMatchObject({
      format: "html",
      content: "<p>It rained.</p>",
      metadata: { title: "One", byline: { authors: ["Ada Reyes"] }, fields: { id: "7" } },
    });
    expect(two).toMatchObject({
      format: "text",
      content: "It snowed.",
      metadata: { byline: { authors: ["Jo Roe"] }, published: "2025-11-04", siteName: "Log" },
    });
  });
});

describe("a feed", () => {
  it.each([
    ["no feed", "<rss"],
    ["other XML", "<svg></svg>"],
    ["cut off", RSS.slice(0, RSS.indexOf("said <b>"))],
    ["too deep", `<rss><channel>${"<item>".repeat(50_000)}`],
    ["JSON without items", '{"version": "https://jsonfeed.org/version/1"}'],
    ["cut-off JSON", JSON_FEED.slice(0, 100)],
  ])("is damaged: %s", async (_, text) => {
    const failure = { code: "DAMAGED", source: "feed", what: "feed" };
    await expect(documentsOf(text)).rejects.toMatchObject({ failure });
  });

  it("is an error without items", async () => {
    const failure = { code: "NO_ARTICLES", source: "feed", extensions: [] };
    await expect(documentsOf("<rss><channel></channel></rss>")).rejects.toMatchObject({ failure });
  });

  it("does not expand entities", async () => {
    const names = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
    );
    const laughs = `<!DOCTYPE x [<!ENTITY e0 "ha">${names.join("")}]>`;
    const documents = await documentsOf(
      `${laughs}<rss><channel><item><title>x</title><description>&e9;</description></item></channel></rss>`,
    ).catch(() => []);
    expect(documents.join("").length).toBeLessThan(200_000);
  });

  it("takes linear time in the number of items", async () => {
    const items = "<item><title>t</title><link>/x</link></item>".repeat(10_000);
    const feed = `<rss><channel><link>https://a.example/</link>${items}</channel></rss>`;
    expect(await documentsOf(feed)).toHaveLength(10_000);
  });
});

describe("opensAsFeed", () => {
  it.each(
    [
      [RSS, true],
      [ATOM, true],
      [JSON_FEED, true],
      ["\ufeff <?xml version='1.0'?><?xml-stylesheet href='a'?><!DOCTYPE rss><rdf:RDF >", true],
      ['{ "version" : "https:\\/\\/jsonfeed.org\\/version\\/1"', true],
      ["<!doctype html><feed>", false],
      ["<html><rss>", false],
      ["<!-- <rss> -->", false],
      ["<!-- never closed <rss>", false],
      ['{"text": "https://jsonfeed.org/version/1"}', false],
      ["rss", false],
    ].map(([text, is]) => [String(text).slice(0, 60), text, is] as const),
  )("%s", (_, text, is) => {
    const head = new TextEncoder().encode(String(text)).subarray(0, 4096);
    expect(opensAsFeed(head)).toBe(is);
  });
});

describe("the program", () => {
  const TEXTS = RSS.replace(/<content:encoded>.*<\/content:encoded>/, "").replace(
    /<item><title>Esc.*/,
    "",
  );

  it("recognizes a feed by its content from any source, and gives an array", async () => {
    const server = await startServer({ "/news": page(TEXTS, "text/xml") });
    const address = `${server.origin}/news`;
    const { out, err } = await runProgram(["show", address, "--json"]);
    await server.close();
    expect(err).toBe("");
    expect(JSON.parse(out)).toMatchObject([
      {
        source: `${address}:1`,
        id: "f-1",
        title: "Ferry sails & returns",
        siteName: "Harbour News",
      },
      { source: `${address}:2`, title: "Plain" },
      { source: `${address}:3` },
    ]);
  });

  it("obeys --input", async () => {
    const asText = await runProgram(["show", "-", "--input", "text"], { stdin: TEXTS });
    expect(asText.out).toContain("<rss version");
    const asFeed = await runProgram(["show", "-", "--input", "feed", "--json"], { stdin: TEXTS });
    expect(JSON.parse(asFeed.out)).toHaveLength(3);
    const noFeed = await runProgram(["show", "-", "--input", "feed"], { stdin: "Oslo is wet." });
    expect(noFeed).toMatchObject({
      code: 65,
      err: "summit-reader: stdin: damaged or incomplete feed\n",
    });
  });

  it("recognizes a feed on standard input", async () => {
    const { out } = await runProgram(["show", "-", "--jsonl"], { stdin: TEXTS });
    expect(out.trim().split("\n")).toHaveLength(3);
    const documents = await runProgram(["show", "-", "--json"], { stdin: TEXTS });
    expect(JSON.parse(documents.out)).toHaveLength(3);
  });
});
