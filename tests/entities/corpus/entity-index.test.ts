import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEntityIndex } from "../../../src/entities/corpus/entity-index.ts";
import { selectCorpusEntities } from "../../../src/entities/corpus/select-entities.ts";
import { ENTITY_TYPES } from "../../../src/model/entity.ts";
import { articleOf, entitiesIn } from "../article-of.ts";

/** `name (aliases) articles/mentions` of each entity in some articles, given by their texts. */
function listed(...texts: readonly string[]): string[] {
  return indexOf(texts)
    .entities()
    .map(({ name, aliases, articleCount, count }) => {
      const others = aliases.length > 0 ? ` (${aliases.join(", ")})` : "";
      return `${name}${others} ${articleCount}/${count}`;
    });
}

function indexOf(texts: readonly string[]) {
  const index = createEntityIndex();
  for (const [at, text] of texts.entries()) {
    const article = { ...articleOf(text), source: `${at}.txt`, fields: { id: at } };
    index.add(article, entitiesIn(article));
  }
  return index;
}

describe("an entity index", () => {
  it.each([
    {
      what: "persons are one by their full name, with the surnames of their articles",
      texts: ["Shin Takeda spoke. Takeda left.", "Shin Takeda slept."],
      names: ["Shin Takeda (Takeda) 2/3"],
    },
    {
      what: "a surname alone is nobody's of another article",
      texts: ["Shin Takeda spoke.", "Mr. Takeda left.", "Ken Takeda slept."],
      names: ["Shin Takeda 1/1", "Takeda 1/1", "Ken Takeda 1/1"],
    },
    {
      what: "a middle name that one article has beside the plain name",
      texts: ["Maria Lopez sang. Maria C. Lopez danced.", "Maria Lopez left.", "Maria Lopez sat."],
      names: ["Maria Lopez (Maria C. Lopez) 3/4"],
    },
    {
      what: "two middle names of one name are two people, and the name without is neither",
      texts: [
        "Maria Lopez sang. Maria C. Lopez danced.",
        "Maria Lopez sang. Maria D. Lopez danced.",
        "Maria Lopez left.",
      ],
      names: [
        "Maria C. Lopez (Maria Lopez) 1/2",
        "Maria D. Lopez (Maria Lopez) 1/2",
        "Maria Lopez 1/1",
      ],
    },
    {
      what: "an initial is no full name",
      texts: ["Robert Langley wrote. R. Langley signed.", "R. Langley slept."],
      names: ["Robert Langley (R. Langley) 1/2", "R. Langley 1/1"],
    },
    {
      what: "an acronym that an article spells out, before and behind it",
      texts: ["The IWC adjourned.", "The International Wheat Council (IWC) met.", "The IWC left."],
      names: ["International Wheat Council (IWC) 3/4"],
    },
    {
      what: "an acronym that nobody spells out",
      texts: ["The International Wheat Council met.", "The IWC left."],
      names: ["International Wheat Council 1/1", "IWC 1/1"],
    },
    {
      what: "an acronym that articles spell out in two ways is neither elsewhere",
      texts: [
        "The International Wheat Council (IWC) met.",
        "The International Whale Council (IWC) met.",
        "The IWC left.",
      ],
      names: [
        "International Wheat Council (IWC) 1/2",
        "International Whale Council (IWC) 1/2",
        "IWC 1/1",
      ],
    },
    {
      what: "a shortened company name only within its article",
      texts: ["Toyota Motor fell. Toyota Motor rose. Toyota sat.", "Toyota rose."],
      names: ["Toyota Motor (Toyota) 1/3", "Toyota 1/1"],
    },
    {
      what: "a company with and without its legal form",
      texts: ["Acme Steel Inc. fell.", "Acme Steel Inc. rose.", "Acme Steel PLC sat."],
      names: ["Acme Steel Inc. (Acme Steel PLC) 3/3"],
    },
    {
      what: "countries by the names that lists know",
      texts: ["The U.S. paid.", "The United States left.", "The US slept."],
      names: ["United States (U.S., US) 3/3"],
    },
    {
      what: "a name of another kind is another",
      texts: ["Mr. Lima spoke.", "Rain fell in Lima."],
      names: ["Lima 1/1", "Lima 1/1"],
    },
    {
      what: "capitals of a headline",
      texts: ["SHIN TAKEDA WINS", "Shin Takeda slept. The council met Shin Takeda."],
      names: ["Shin Takeda 2/3"],
    },
  ])("$what", ({ texts, names }) => {
    expect(listed(...texts)).toEqual(names);
  });

  it("lists the articles of each entity", () => {
    const [takeda] = indexOf([
      "Shin Takeda spoke.",
      "It rained.",
      "Shin Takeda met Shin Takeda.",
    ]).entities();
    expect(takeda).toMatchObject({
      id: "p1",
      articleCount: 2,
      articles: [
        { source: "0.txt", id: 0, count: 1 },
        { source: "2.txt", id: 2, count: 2 },
      ],
    });
  });

  it("lists entities before the last article, and again after it", () => {
    const index = indexOf(["The International Wheat Council (IWC) met.", "IWC left."]);
    const before = index.entities();
    expect(index.entities()).toEqual(before);
    const article = articleOf("The IWC slept.");
    index.add(article, entitiesIn(article));
    expect(index.entities()[0]).toMatchObject({ articleCount: 3, count: 4 });
    expect(index.articleCount()).toBe(3);
  });

  it("adds up counts, whatever the articles", () => {
    const pieces = [
      "Ana Lima",
      "Lima",
      "A. Lima",
      "Ana B. Lima",
      "U.S.",
      "IWC",
      "Wheat Council (WC)",
      "WC",
      ". ",
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const stories = texts.map((parts) => parts.join(" met "));
        const mentions = stories.flatMap((story) => entitiesIn(articleOf(story)));
        const total = mentions.reduce((sum, { count }) => sum + count, 0);
        const shared = indexOf(stories).entities();
        expect(shared.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        for (const { articles, articleCount, count, salience } of shared) {
          expect(articles).toHaveLength(articleCount);
          expect(new Set(articles.map(({ source }) => source)).size).toBe(articleCount);
          expect(articles.reduce((sum, place) => sum + place.count, 0)).toBe(count);
          expect(salience).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe("a selection", () => {
  const shared = indexOf([
    "Rain fell in Peru, in Peru and in Peru.",
    "Ana Berg slept in Chile.",
    "Ana Berg left Chile for Oslo.",
  ]).entities();
  const select = (options: Partial<Parameters<typeof selectCorpusEntities>[1]>) =>
    selectCorpusEntities(shared, {
      types: ENTITY_TYPES,
      minCount: 1,
      minArticles: 1,
      ...options,
    }).map(({ name }) => name);

  it("sorts by articles, then by mentions, by default", () => {
    expect(select({})).toEqual(["Ana Berg", "Chile", "Peru", "Oslo"]);
    expect(select({ sort: "count" })).toEqual(["Peru", "Ana Berg", "Chile", "Oslo"]);
    expect(select({ sort: "name" })).toEqual(["Ana Berg", "Chile", "Oslo", "Peru"]);
    expect(select({ sort: "order" })).toEqual(["Peru", "Ana Berg", "Chile", "Oslo"]);
  });

  it("filters by type, articles and mentions", () => {
    expect(select({ minArticles: 2 })).toEqual(["Ana Berg", "Chile"]);
    expect(select({ minCount: 3 })).toEqual(["Peru"]);
    expect(select({ types: ["person"] })).toEqual(["Ana Berg"]);
  });
});
