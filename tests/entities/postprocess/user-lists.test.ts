import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findEntities, findMentions } from "../../../src/entities/pipeline.ts";
import { createUserLists, type NameLists } from "../../../src/entities/postprocess/user-lists.ts";
import type { EntityType } from "../../../src/model/entity.ts";
import { segment } from "../../../src/segmentation/segment.ts";
import { hostileText } from "../../segmentation/hostile.ts";
import { articleOf } from "../article-of.ts";

function found(text: string, lists: NameLists): string[] {
  const article = articleOf(text);
  const mentions = findMentions(article, segment(article), { userLists: createUserLists(lists) });
  return mentions.map(({ type, text: form }) => `${type} ${form}`);
}

function listOf(type: EntityType, ...names: readonly string[]): NameLists {
  return { names: names.map((name) => ({ name, type })) };
}

describe("a listed name", () => {
  it("is found wherever it occurs, with its type, and by its aliases", () => {
    const names = [{ name: "Zorbex", type: "place", aliases: ["the Zorb"] }] as const;
    expect(found("then zorbex and Zorbex, for the Zorb.", { names })).toEqual([
      "place Zorbex",
      "place the Zorb",
    ]);
  });

  it("wins over the model", () => {
    const text = "Paris Saint-Germain flew to Lyon. Paris danced.";
    expect(found(text, {})).not.toContain("person Paris");
    expect(found(text, listOf("person", "Paris"))).toEqual([
      "person Paris",
      "place Lyon",
      "person Paris",
    ]);
  });

  it.each([
    ["a possessive", "They saw Quillip's roof and Quillip’s door.", 2],
    ["brackets and dashes", "(Quillip) “Quillip” Quillip—Quillip, Quillip/Quillip.", 6],
    ["what hangs on it", "a Quillip-based, pro-Quillip firm", 2],
    ["capitals", "QUILLIP FALLS", 1],
    ["part of a longer word", "Quillipers, MacQuillip, Quillip2", 0],
    ["part of a name with a hyphen", "Anne-Quillip and Quillip-Jones left.", 0],
    ["part of an address", "See quillip.org, Quillip.org or info@Quillip.org.", 0],
    ["small letters", "a quillip of sorts", 0],
    ["the end of a sentence without a space", "He saw Quillip.Then he left.", 1],
  ])("as a whole word: %s", (_, text, count) => {
    const mentions = found(text, listOf("place", "Quillip"));
    expect(mentions.filter((one) => /^place quillip$/i.test(one))).toHaveLength(count);
  });

  it.each([
    ["accents", "Café Zür", "Cafe Zur opened."],
    ["quotes", "O’Quill's", "At O'Quill’s they sang."],
    [
      "a line's end",
      "Blue Quill Inn",
      "On a windy evening in early autumn they had met in the yard of the old Blue\nQuill Inn.",
    ],
    ["what nobody sees", "Zorblatt Quux", "It was Zorb\u00adlatt \u200bQuux."],
    ["capitals that it lacks", "de Quux", "De Quux left."],
    ["a mark inside", "Yahoo! Quux", "She left Yahoo! Quux in May."],
    ["a mark at its end", "Quux Inc.", "She left Quux Inc. yesterday."],
  ])("in spite of %s", (_, name, text) => {
    const [only, ...others] = found(text, listOf("organization", name));
    expect(others).toEqual([]);
    expect(only?.split(/\s+/)).toHaveLength(name.split(" ").length + 1);
  });

  it("is the longest match", () => {
    const lists = listOf("organization", "Quux", "Quux Steel", "Quux Steel Works of Vorm", "Vorm");
    expect(found("then Quux Steel Works of Lima", lists)[0]).toBe("organization Quux Steel");
    expect(found("at Quux Steel Works of Vorm", lists)).toEqual([
      "organization Quux Steel Works of Vorm",
    ]);
  });

  it("differs by capitals from another with the same letters", () => {
    const names = [
      { name: "Quux Bar", type: "place" },
      { name: "QUUX bar", type: "organization" },
    ] as const;
    expect(found("then Quux Bar, then QUUX bar", { names })).toEqual([
      "place Quux Bar",
      "organization QUUX bar",
    ]);
  });

  it("is not found in code, or across lines of a table", () => {
    const article = articleOf(
      { kind: "code", text: "Quux Bar" },
      { kind: "table", text: "Quux\nBar" },
    );
    const userLists = createUserLists(listOf("place", "Quux Bar"));
    expect(findMentions(article, segment(article), { userLists })).toEqual([]);
  });

  it("is found at every position", () => {
    const filler = fc.constantFrom("and", "then", "the old", "rain", ",", ";", "“", "2020");
    const pieces = fc.array(fc.oneof(filler, fc.constant("Quux van Bar")), { maxLength: 60 });
    fc.assert(
      fc.property(pieces, (parts) => {
        const expected = parts.filter((part) => part === "Quux van Bar");
        const mentions = found(parts.join(" "), listOf("person", "Quux van Bar"));
        expect(mentions.filter((one) => one === "person Quux van Bar")).toEqual(
          expected.map((name) => `person ${name}`),
        );
      }),
    );
  });
});

describe("an entity of a listed name", () => {
  const names = [
    { name: "Shin Quux", type: "person" },
    { name: "International Zorb Agency", type: "organization", aliases: ["Zorbers", "IZA"] },
  ] as const;
  const article = articleOf("Shin Quux left the Zorbers. Quux said the IZA had failed him.");
  const userLists = createUserLists({ names });

  it("has the listed name, and other forms as aliases", () => {
    const entities = findEntities(article, segment(article), { userLists });
    expect(entities.map(({ name, aliases, count }) => [name, aliases, count])).toEqual([
      ["Shin Quux", ["Quux"], 2],
      ["International Zorb Agency", ["Zorbers", "IZA"], 2],
    ]);
  });

  it("stays apart from another listed name that resolution would merge", () => {
    const two = createUserLists({
      names: [
        { name: "Quux", type: "organization" },
        { name: "Quux Inc.", type: "organization" },
      ],
    });
    const story = articleOf("Quux sued Quux Inc. on Monday. Quux lost.");
    const entities = findEntities(story, segment(story), { userLists: two });
    expect(entities.map(({ name, count }) => [name, count])).toEqual([
      ["Quux", 2],
      ["Quux Inc.", 1],
    ]);
  });

  it("is found by each of its forms", () => {
    expect(userLists.nameOf("iza")).toBe("International Zorb Agency");
    expect(userLists.nameOf("Iz")).toBeUndefined();
  });
});

describe("an ignored name", () => {
  it("has no mention, listed or not", () => {
    const text = "Kyodo and KYODO said Kyodo News lied. Quux agreed.";
    const lists = { ...listOf("place", "Quux"), ignore: ["kyodo", "Quux"] };
    expect(found(text, {})).toContain("organization Kyodo");
    expect(found(text, lists)).toEqual(["organization Kyodo News"]);
  });
});

describe("lists on any text", () => {
  it("return spans in order, with their own text", () => {
    const names = ["Ana Lima", "a", "İß", "Quux-Bar", "…", "", "東京", "-", "O'", "😀 x"];
    const userLists = createUserLists({
      names: names.map((name) => ({ name, type: "person", aliases: [`${name} B`] })),
      ignore: ["", "Lima"],
    });
    const text = fc
      .array(fc.oneof(fc.constantFrom(...names, " ", "\n", " B"), hostileText), { maxLength: 40 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (story) => {
        const article = articleOf(story);
        let end = 0;
        for (const mention of findMentions(article, segment(article), { userLists })) {
          expect(article.text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
        }
      }),
    );
  });

  it("are fast with 100,000 names, and with a text that repeats the start of one", () => {
    const many = Array.from({ length: 100_000 }, (_, at) => ({
      name: `Name${at} Nom${at % 977} of Vorm`,
      type: "place" as const,
    }));
    const tail = "so ".repeat(12);
    const userLists = createUserLists({
      names: [...many, { name: `${tail}Quux`, type: "person" }],
    });
    const article = articleOf(`${"so ".repeat(50_000)}Name7 Nom7 of Vorm`);
    const mentions = findMentions(article, segment(article), { userLists });
    expect(mentions.map(({ text }) => text)).toEqual(["Name7 Nom7 of Vorm"]);
  });
});
