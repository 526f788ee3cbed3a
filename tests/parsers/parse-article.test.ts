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
    ["<!DOCTYPE html><p>Oslo", {}],
    ["\n  <html lang='en'>", {}],
    ["Oslo.", { name: "a.html" }],
    ["Oslo.", { name: "a.HTM" }],
  ])("cannot read HTML yet: %s %o", async (text, options) => {
    const failure = { code: "UNSUPPORTED", source: "in", what: "HTML pages" };
    await expect(parseArticle(text, { ...options, source: "in" })).rejects.toMatchObject({
      failure,
    });
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
});

describe("the formats", () => {
  it("share no extension", () => {
    const extensions = Object.values(parsers).flatMap((entry) => [...entry.extensions]);
    expect(new Set(extensions).size).toBe(extensions.length);
    for (const extension of extensions) expect(extension).toMatch(/^\.[a-z0-9]+$/);
  });
});
