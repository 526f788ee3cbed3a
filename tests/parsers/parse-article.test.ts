import { describe, expect, it } from "vitest";
import { parseArticle, parseRawDocument } from "../../src/parsers/parse-article.ts";
import { parsers } from "../../src/parsers/registry.ts";

const RECORD = '{"text": "Oslo is wet."}';

describe("parseArticle", () => {
  it("prefers the requested format to the name, and the name to sniffing", async () => {
    expect((await parseArticle(RECORD, { name: "a.json" })).format).toBe("json");
    expect((await parseArticle(RECORD, { name: "a.json", format: "text" })).format).toBe("text");
    expect((await parseArticle("# Not a heading here", { name: "a.txt" })).format).toBe("text");
  });

  it("ignores the case of extensions, and reads unknown ones as text", async () => {
    expect((await parseArticle(RECORD, { name: "dir.d/A.JSON" })).format).toBe("json");
    expect((await parseArticle("Oslo.", { name: "dir.json/oslo" })).format).toBe("text");
    expect((await parseArticle("Oslo.", { name: "oslo.log" })).format).toBe("text");
    expect((await parseArticle("Oslo.")).format).toBe("text");
  });

  it("takes the source from the option, else from the name", async () => {
    expect((await parseArticle("Oslo.", { name: "a.txt" })).source).toBe("a.txt");
    expect((await parseArticle("Oslo.", { name: "a.txt", source: "x" })).source).toBe("x");
    expect((await parseArticle("Oslo.")).source).toBe("text");
  });

  it("gives the same article for bytes and text", async () => {
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

  it("reads HTML as text on request", async () => {
    expect((await parseArticle("<html>", { format: "text" })).text).toBe("<html>");
  });

  it("lists the formats if the requested one does not exist", async () => {
    const failure = { code: "UNKNOWN_CHOICE", choices: Object.keys(parsers) };
    await expect(parseArticle("Oslo.", { format: "toString" })).rejects.toMatchObject({ failure });
  });
});

describe("parseRawDocument", () => {
  it("uses the source's format unless another is requested", async () => {
    const document = { source: "p.jsonl:1", content: RECORD, format: "json" };
    expect((await parseRawDocument(document)).text).toBe("Oslo is wet.");
    expect((await parseRawDocument(document, { format: "text" })).text).toBe(RECORD);
  });

  it("decides the format by content, then by media type, then by name", async () => {
    const formatOf = async (content: string, contentType: string, name: string) =>
      (await parseRawDocument({ source: "x", content, contentType, name })).format;
    expect(await formatOf("<!doctype html><p>Oslo is wet.</p>", "text/markdown", "a.txt")).toBe(
      "html",
    );
    expect(await formatOf("# Oslo", "text/markdown", "a.txt")).toBe("markdown");
    expect(await formatOf(RECORD, "text/plain", "a.json")).toBe("json");
    expect(await formatOf("# Oslo", "text/plain", "a")).toBe("markdown");
  });

  it("lets source metadata win over metadata in the text", async () => {
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

  it("decodes with the requested charset, else with the one from HTTP", async () => {
    const content = Uint8Array.from([0xed, 0xdc, 0xd2, 0x20, 0x31]);
    const document = { source: "x", content, charset: "koi8-r" };
    expect((await parseRawDocument(document)).text).toBe("Мэр 1");
    const asked = await parseRawDocument(document, { encoding: "windows-1251" });
    expect(asked.text).toBe("нЬТ 1");
  });
});

describe("the formats", () => {
  it("have distinct extensions", () => {
    const extensions = Object.values(parsers).flatMap((entry) => [...entry.extensions]);
    expect(new Set(extensions).size).toBe(extensions.length);
    for (const extension of extensions) expect(extension).toMatch(/^\.[a-z0-9]+$/);
  });
});
