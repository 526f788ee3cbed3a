import { describe, expect, it } from "vitest";
import type { Failure } from "../../src/model/failure.ts";
import { parse } from "../../src/parsers/json.ts";

const read = (record: object | string) =>
  parse(typeof record === "string" ? record : JSON.stringify(record), { source: "in" });

async function failureOf(record: object | string): Promise<Failure | undefined> {
  try {
    await read(record);
    return undefined;
  } catch (error) {
    return (error as { failure: Failure }).failure;
  }
}

const badRecord = (why: string) => ({ code: "BAD_RECORD", source: "in", why });
const STORY = "Rain ends\n\nBy Jo Roe\n\nOSLO (AP) — It stopped on Friday, after a month.";

describe("a JSON record", () => {
  it("has plain text as its text", async () => {
    const article = await read({ text: STORY.replaceAll("\n", "\r\n") });
    expect(article).toMatchObject({
      format: "json",
      source: "in",
      title: "Rain ends",
      text: STORY,
    });
    expect(article.byline).toEqual({ authors: ["Jo Roe"] });
    expect(article.dateline?.place).toBe("OSLO");
    expect(article).not.toHaveProperty("fields");
  });

  it("wins over metadata in its text, which stays as it is", async () => {
    const meta = { title: "Dry", url: "u", language: "en", siteName: "s", published: "2025-01-02" };
    const article = await read({ text: STORY, ...meta, authors: ["Bo Chen", "Ana Lima"] });
    expect(article).toMatchObject({
      ...meta,
      text: STORY,
      byline: { authors: ["Bo Chen", "Ana Lima"] },
    });
  });

  it.each([
    ["byline", "By Jo Roe, Staff Writer", { authors: ["Jo Roe"], role: "Staff Writer" }],
    ["author", "Jo Roe and Ana Lima", { authors: ["Jo Roe", "Ana Lima"] }],
    ["author", "plato", { authors: ["plato"] }],
    ["byline", { authors: ["Jo Roe"], role: "Chef" }, { authors: ["Jo Roe"], role: "Chef" }],
  ])("has a byline from %s: %j", async (key, value, byline) => {
    expect((await read({ text: "Oslo.", [key]: value })).byline).toEqual(byline);
  });

  it("copies all other fields, including unused synonyms", async () => {
    const rest = {
      id: 7,
      n: null,
      deep: { list: [1, { a: "é" }] },
      author: "B",
      date: "d",
      html: "<p>",
    };
    const article = await read({ ...rest, text: "Oslo.", byline: "A", published: "p" });
    expect(article.fields).toEqual(rest);
    expect(article.published).toBe("p");
  });

  it("treats null as absent", async () => {
    const article = await read({ text: STORY, title: null, byline: null, date: null });
    expect(article.title).toBe("Rain ends");
    expect(article).not.toHaveProperty("fields");
  });

  it("is not poisoned by a __proto__ key", async () => {
    const { fields = {} } = await read(
      '{"text": "Oslo.", "__proto__": {"text": 1, "evil": true}, "id": 1}',
    );
    expect(Object.keys(fields)).toEqual(["__proto__", "id"]);
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
    expect((fields as { evil?: boolean }).evil).toBeUndefined();
    expect(({} as { evil?: boolean }).evil).toBeUndefined();
    expect(await failureOf('{"__proto__": {"text": "Oslo."}}')).toEqual(badRecord('no "text"'));
  });

  it.each([
    ["[1]", "expected an object, not an array"],
    ["null", "expected an object, not null"],
    ["3", "expected an object, not a number"],
    ["{}", 'no "text"'],
    ['{"text": null}', 'no "text"'],
    ['{"text": 3}', '"text" is not a string'],
    ['{"text": " \\n"}', '"text" is empty'],
    ['{"text": "a", "title": ["b"]}', '"title" is not a string'],
    ['{"text": "a", "date": 2025}', '"date" is not a string'],
    ['{"text": "a", "authors": [1]}', '"authors" is not a string or a list of strings'],
    ['{"text": "a", "byline": {"authors": "b"}}', '"byline.authors" is not a list of strings'],
    ['{"text": "a"', "not valid JSON: unexpected end"],
  ])("is rejected: %s", async (text, why) => expect(await failureOf(text)).toEqual(badRecord(why)));

  it.each(['{"text": oslo}', '{\n  "text": "a",,\n}', "Oslo is wet.", "[".repeat(100_000)])(
    "is refused without quoting it: %#",
    async (text) => {
      const why = expect.stringMatching(
        /^not valid JSON(?: at (?:line \d+, )?column \d+|: unexpected end)?$/,
      );
      expect(await failureOf(text)).toEqual({ code: "BAD_RECORD", source: "in", why });
    },
  );

  it("may be HTML, whose metadata fills the gaps of the record", async () => {
    const page = `<html lang=en><head><title>Rain</title><meta property=og:site_name content="The Post"></head>
      <body><p>Rain fell on <a href="/oslo">Oslo</a> all day.</p></body></html>`;
    const article = await read({
      html: page,
      title: "Rain ends",
      url: "https://post.example/a",
      id: 7,
    });
    expect(article).toMatchObject({
      format: "json",
      title: "Rain ends",
      siteName: "The Post",
      language: "en",
      text: "Rain fell on Oslo all day.",
      marks: [{ kind: "link", href: "https://post.example/oslo" }],
      fields: { id: 7 },
    });
    expect(article.fields).not.toHaveProperty("html");
  });

  it("keeps its own field if its HTML has another value", async () => {
    const html =
      "<meta property=article:section content=Coast><meta property=article:modified_time content=2025-02-03><p>Rain.";
    const article = await read({ html, section: 3 });
    expect(article).toMatchObject({ modified: "2025-02-03", fields: { section: 3 } });
    expect(article).not.toHaveProperty("section");
  });

  it("prefers its text to its HTML", async () => {
    const article = await read({ text: "Oslo.", html: "<p>Rome.", title: null });
    expect(article).toMatchObject({ text: "Oslo.", fields: { html: "<p>Rome." } });
  });
});
