import { describe, expect, it } from "vitest";
import { parseArticle, parseRawDocument } from "../../src/parsers/parse-article.ts";
import { parsers } from "../../src/parsers/registry.ts";

const RECORD = '{"text": "Oslo is wet."}';

describe("parseArticle", () => {
  it("believes the format that is asked for before the name, and the name before the looks", async () => {
    expect((await parseArticle(RECORD, { name: "a.json" })).format).toBe("json");
    expect((await parseArticle(RECORD, { name: "a.json", format: "text" })).format).toBe("text");
    expect((await parseArticle("# Not a heading here", { name: "a.txt" })).format).toBe("text");
  });

  it("reads extensions whatever their case, and what it does not know as text", async () => {
    expect((await parseArticle(RECORD, { name: "dir.d/A.JSON" })).format).toBe("json");
    expect((await parseArticle("Oslo.", { name: "dir.json/oslo" })).format).toBe("text");
    expect((await parseArticle("Oslo.", { name: "oslo.log" })).format).toBe("text");
    expect((await parseArticle("Oslo.")).format).toBe("text");
  });

  it("calls the source what it is told, else by its name", async () => {
    expect((await parseArticle("Oslo.", { name: "a.txt" })).source).toBe("a.txt");
    expect((await parseArticle("Oslo.", { name: "a.txt", source: "x" })).source).toBe("x");
    expect((await parseArticle("Oslo.")).source).toBe("text");
  });

  it("reads bytes and text alike", async () => {
    const text = "\ufeffTítulo\r\n\r\nSÃO PAULO (AP) — Um.\r\n";
    expect(await parseArticle(new TextEncoder().encode(text))).toEqual(await parseArticle(text));
  });

  it.each([
    ["<!DOCTYPE html><p>Oslo.", {}],
    ["\n  <html lang='en'><p>Oslo.", {}],
    ["<!doctype html>Oslo.", { name: "a.md" }],
    ["<p>Oslo.", { name: "a.html" }],
    ["Oslo.", { name: "a.HTM" }],
  ])("reads HTML: %s %o", async (text, options) => {
    expect(await parseArticle(text, options)).toMatchObject({ format: "html", text: "Oslo." });
  });

  it("reads HTML as text where it is told to", async () => {
    expect((await parseArticle("<html>", { format: "text" })).text).toBe("<html>");
  });

  it("names the formats where there is none of that name", async () => {
    const failure = { code: "UNKNOWN_CHOICE", choices: Object.keys(parsers) };
    await expect(parseArticle("Oslo.", { format: "toString" })).rejects.toMatchObject({ failure });
  });
});

describe("parseRawDocument", () => {
  it("takes the source's word for the format unless another is asked for", async () => {
    const document = { source: "p.jsonl:1", content: RECORD, format: "json" };
    expect((await parseRawDocument(document)).text).toBe("Oslo is wet.");
    expect((await parseRawDocument(document, { format: "text" })).text).toBe(RECORD);
  });

  it("tells the format by the content first, then by the media type, then by the name", async () => {
    const formatOf = async (content: string, contentType: string, name: string) =>
      (await parseRawDocument({ source: "x", content, contentType, name })).format;
    expect(await formatOf("<!doctype html><p>Oslo is wet.</p>", "text/markdown", "a.txt")).toBe(
      "html",
    );
    expect(await formatOf("# Oslo", "text/markdown", "a.txt")).toBe("markdown");
    expect(await formatOf(RECORD, "text/plain", "a.json")).toBe("json");
    expect(await formatOf("# Oslo", "text/plain", "a")).toBe("markdown");
  });

  it("keeps what the source states, whatever is found", async () => {
    const metadata = { title: "Rain", url: "https://a.example/1", byline: { authors: ["Jo Roe"] } };
    const document = {
      source: "x",
      content: RECORD,
      format: "json",
      url: "https://b.example/",
      metadata,
    };
    expect(await parseRawDocument(document)).toMatchObject(metadata);
    const { url } = await parseRawDocument({ ...document, metadata: {} });
    expect(url).toBe("https://b.example/");
  });

  it("reads bytes in the charset that is asked for, or that came with them", async () => {
    const content = Uint8Array.from([0xed, 0xdc, 0xd2, 0x20, 0x31]);
    const document = { source: "x", content, charset: "koi8-r" };
    expect((await parseRawDocument(document)).text).toBe("Мэр 1");
    const asked = await parseRawDocument(document, { encoding: "windows-1251" });
    expect(asked.text).toBe("нЬТ 1");
  });
});

describe("the formats", () => {
  it("share no extension", () => {
    const extensions = Object.values(parsers).flatMap((entry) => [...entry.extensions]);
    expect(new Set(extensions).size).toBe(extensions.length);
    for (const extension of extensions) expect(extension).toMatch(/^\.[a-z0-9]+$/);
  });
});
