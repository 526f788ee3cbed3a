import { describe, expect, it } from "vitest";
import { composeArticle } from "../../src/model/compose.ts";
import { render } from "../../src/renderers/render.ts";
import { entitiesOf, SMALL, showOf, summaryOf } from "../support/articles.ts";

const result = (name: string) => ({
  ...entitiesOf(SMALL),
  entities: entitiesOf(SMALL).entities.map((entity) => ({ ...entity, name, aliases: ["a", "b"] })),
});

describe("csv", () => {
  it("quotes cells as in RFC 4180", async () => {
    const output = await render(result('Ann "Bo", Jr.'), "csv");
    expect(output).toBe(
      'source,id,type,name,aliases,count,salience\r\nsmall.txt,p1,person,"Ann ""Bo"", Jr.",a; b,1,1\r\n',
    );
  });
});

describe("tsv", () => {
  it("escapes tabs, newlines and backslashes", async () => {
    const output = await render(result("a\tb\nc\\d"), "tsv");
    expect(output.split("\n")[1]).toBe("small.txt\tp1\tperson\ta\\tb\\nc\\\\d\ta; b\t1\t1");
  });

  it("has a row per mention with the text of its sentence", async () => {
    const entities = entitiesOf(SMALL).entities.map((entity) => ({
      ...entity,
      mentions: entity.mentions.map((mention) => ({ ...mention, sentence: 0 })),
    }));
    const sentences = [{ index: 0, block: 0, start: 0, end: 12 }];
    const output = await render({ ...entitiesOf(SMALL), sentences, entities }, "tsv", {
      entities: { by: "mention" },
    });
    expect(output).toBe(
      "source\tid\ttype\tname\ttext\tstart\tend\tsentence\tblock\tsentenceText\n" +
        "small.txt\tp1\tperson\tBridge\tBridge\t0\t6\t0\t0\tBridge opens\n",
    );
  });
});

describe("json", () => {
  it("passes fields through, and moves those with our names to input", async () => {
    const article = { ...SMALL, fields: { id: 7, mood: "glad", text: "theirs" } };
    const record = JSON.parse(await render(summaryOf(article), "json"));
    expect(record).toMatchObject({
      id: 7,
      mood: "glad",
      text: SMALL.text,
      input: { text: "theirs" },
    });
  });

  it("counts positions in code points on request", async () => {
    const article = composeArticle(
      [
        { kind: "paragraph", text: "🏔️🏔️ Ana" },
        { kind: "paragraph", text: "b" },
      ],
      {
        source: "a",
        format: "text",
      },
    );
    const offsetsIn = async (offsets: "utf16" | "codepoint") =>
      JSON.parse(await render(showOf(article), "json", { json: { offsets } })).blocks[1].start;
    expect(await offsetsIn("utf16")).toBe(article.text.length - 1);
    expect(await offsetsIn("codepoint")).toBe([...article.text].length - 1);
  });

  it("explains a summary only on request", async () => {
    const plain = JSON.parse(await render(summaryOf(SMALL), "json"));
    const explained = JSON.parse(
      await render(summaryOf(SMALL), "json", { summary: { explain: true } }),
    );
    expect(plain.sentences[0]).not.toHaveProperty("reasons");
    expect(explained.sentences[0].reasons).toEqual([{ code: "position", weight: 0.5 }]);
  });
});
