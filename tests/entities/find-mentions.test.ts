import { describe, expect, it } from "vitest";
import { composeArticle } from "../../src/model/compose.ts";
import { articleOf, mentionsIn } from "./article-of.ts";

const STORY = composeArticle(
  [
    { kind: "headline", text: "Costa Rica courts Oslo" },
    { kind: "byline", text: "By Ingrid Solberg and Pedro Arias" },
    { kind: "caption", text: "Lucia Mora in Bergen. (AFP)" },
    { kind: "paragraph", text: "SAN JOSE (Kyodo) — Lucia Mora flew to Norway. Mora was tired." },
    { kind: "code", text: "const city = 'Paris in France'" },
    { kind: "table", text: "Team | Goals\nBrazil | 2" },
    { kind: "trailer", text: "Read more about Sweden" },
  ],
  {
    source: "story",
    format: "text",
    dateline: { block: 3, start: 0, end: 19, place: "SAN JOSE", agency: "Kyodo" },
  },
);

describe("findMentions", () => {
  const mentions = mentionsIn(STORY);
  const of = (block: number) =>
    mentions.filter((one) => one.block === block).map(({ type, text }) => `${type} ${text}`);

  it("searches headlines, captions, tables and trailers", () => {
    expect(of(0)).toEqual(["place Costa Rica", "place Oslo"]);
    expect(of(2)).toEqual(["person Lucia Mora", "place Bergen", "organization AFP"]);
    expect(of(5)).toEqual(["place Brazil"]);
    expect(of(6)).toEqual(["place Sweden"]);
  });

  it("finds persons in a byline", () => {
    expect(of(1)).toEqual(["person Ingrid Solberg", "person Pedro Arias"]);
  });

  it("skips code", () => {
    expect(of(4)).toEqual([]);
  });

  it("finds the place and the agency of a dateline", () => {
    const [place, agency] = mentions.filter(({ block }) => block === 3);
    expect(place).toMatchObject({ type: "place", text: "SAN JOSE", sentence: null });
    expect(agency).toMatchObject({ type: "organization", text: "Kyodo", sentence: null });
  });

  it("gives the sentence of a mention", () => {
    const story = mentions.filter(({ block }) => block === 3).slice(2);
    expect(story.map(({ text, sentence }) => [text, sentence])).toEqual([
      ["Lucia Mora", 2],
      ["Norway", 2],
      ["Mora", 3],
    ]);
  });

  it("finds nothing in an article without text", () => {
    expect(mentionsIn(articleOf())).toEqual([]);
  });
});

describe("consistency over a text", () => {
  it("gives a surname alone the type of the person with the full name", () => {
    const [first] = mentionsIn(articleOf("Castellani won.", "“Good,” said Bruno Castellani."));
    expect(first).toMatchObject({ type: "person", text: "Castellani" });
  });

  it("finds a known name in a headline of capitals", () => {
    const article = articleOf(
      { kind: "headline", text: "KOVALENKO QUITS AS MAYOR" },
      "Oleh Kovalenko quit on Monday.",
    );
    expect(mentionsIn(article)[0]).toMatchObject({ type: "person", text: "KOVALENKO" });
  });

  it("finds no name in the everyday words of a headline", () => {
    const article = articleOf(
      { kind: "headline", text: "Rivera Visits Poland as Talks on Steel Continue" },
      "Pilar Rivera landed at noon.",
    );
    expect(mentionsIn(article).map(({ text }) => text)).toEqual([
      "Rivera",
      "Poland",
      "Pilar Rivera",
    ]);
  });

  it("reads straight and curly quotes alike", () => {
    const straight = "'Egypt's Nile is low,' said Dan O'Brien of \"Reuters\".";
    const curly = "‘Egypt’s Nile is low,’ said Dan O’Brien of “Reuters”.";
    const spans = (text: string) =>
      mentionsIn(articleOf(text)).map(({ type, start, end }) => [type, start, end]);
    expect(spans(straight)).toEqual(spans(curly));
    expect(spans(straight)).toHaveLength(4);
  });
});
