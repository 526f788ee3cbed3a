import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findEntities, findMentions } from "../../src/entities/pipeline.ts";
import { composeArticle } from "../../src/model/compose.ts";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";
import { HOSTILE_CHARACTERS } from "../support/articles.ts";
import { hasSeed, SEED } from "../support/data.ts";

async function entitiesIn(text: string) {
  const article = await parseArticle(text);
  return findEntities(article, segment(article));
}

async function namesIn(text: string): Promise<string[]> {
  return (await entitiesIn(text)).map(({ type, name }) => `${type} ${name}`);
}

describe("findEntities", () => {
  it.each([
    [
      "Prime Minister Shigeru Ishiba spoke to Dina Boluarte.",
      ["person Shigeru Ishiba", "person Dina Boluarte"],
    ],
    [
      "She flew from Lyon, France to Washington, D.C. on Monday.",
      ["place Lyon", "place France", "place Washington, D.C."],
    ],
    ["The Japanese government welcomed Japanese investment.", []],
    [
      "Peru’s president met officials of the United Nations.",
      ["place Peru", "organization United Nations"],
    ],
  ])("%s", async (text, expected) => {
    expect((await namesIn(text)).sort()).toEqual([...expected].sort());
  });

  it("joins a surname with its full name, and keeps namesakes apart", async () => {
    const [ana] = await entitiesIn(
      "Ana Lima opened the bridge. Lima said it was safe. Lima then left.",
    );
    expect(ana).toMatchObject({ id: "p1", name: "Ana Lima", aliases: ["Lima"], count: 3 });
    const two = await entitiesIn(
      "Anna Novak met Peter Novak in Prague. Anna Novak and Peter Novak shook hands.",
    );
    expect(two.filter(({ type }) => type === "person").map(({ name }) => name)).toEqual([
      "Anna Novak",
      "Peter Novak",
    ]);
  });

  it("finds both names of a dateline, outside of sentences", async () => {
    const article = await parseArticle("TOKYO (Kyodo) — Rain fell all day in the capital.");
    const mentions = findMentions(article, segment(article));
    expect(mentions.map(({ type, text, sentence }) => [type, text, sentence])).toEqual([
      ["place", "TOKYO", null],
      ["organization", "Kyodo", null],
    ]);
  });

  it("returns ordered mentions with their own text, whatever the article", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "Ana Lima",
        "Mr. ",
        "UN",
        "in ",
        "PARIS",
        "’s",
        "“",
        "of the",
        ", ",
        ". ",
        "\n",
        HOSTILE_CHARACTERS,
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join(" ").trim();
        const article = composeArticle([{ kind: "paragraph", text }], {
          source: "x",
          format: "text",
        });
        const mentions = findMentions(article, segment(article));
        for (const [i, { start, end, text: name }] of mentions.entries()) {
          expect(article.text.slice(start, end)).toBe(name);
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(mentions[i - 1]?.end ?? 0);
        }
      }),
    );
  });

  it.skipIf(!hasSeed)("finds the names of the first article", async () => {
    const entities = await entitiesIn(readFileSync(SEED, "utf8"));
    const found = Object.fromEntries(entities.map(({ name, count }) => [name, count]));
    expect(found).toMatchObject({ "Shigeru Ishiba": 4, "Dina Boluarte": 5, Chancay: 1, Kyodo: 2 });
    expect(entities).toHaveLength(17);
  });
});
