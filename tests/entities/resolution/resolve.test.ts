import { describe, expect, it } from "vitest";
import { articleOf, entitiesIn, listed } from "../article-of.ts";

describe("persons", () => {
  it.each([
    {
      what: "a surname belongs to the full name before it",
      texts: ["Shin Takeda spoke. Takeda left. “No,” Takeda said."],
      people: ["Shin Takeda (Takeda) ×3"],
    },
    {
      what: "a surname belongs to the full name after it",
      texts: ["Takeda won the vote, officials said.", "Shin Takeda, 61, is a doctor."],
      people: ["Shin Takeda (Takeda) ×2"],
    },
    {
      what: "a middle name is no difference",
      texts: ["Maria Lopez sang. Maria C. Lopez danced."],
      people: ["Maria C. Lopez (Maria Lopez) ×2"],
    },
    {
      what: "an initial stands for a given name",
      texts: ["Robert Langley wrote it. R. Langley signed it."],
      people: ["Robert Langley (R. Langley) ×2"],
    },
    {
      what: "two people of one surname stay apart",
      texts: ["Ana Duarte met Luis Duarte in Lima."],
      people: ["Ana Duarte ×1", "Luis Duarte ×1"],
    },
    {
      what: "a shared surname goes to the one mentioned last",
      texts: ["Ana Duarte sang. Luis Duarte danced. Duarte bowed."],
      people: ["Luis Duarte (Duarte) ×2", "Ana Duarte ×1"],
    },
    {
      what: "an honorific decides whose surname it is",
      texts: [
        "Mr. Paul Harmon met Mrs. Joan Harmon. Mr. Harmon wept. Mrs. Harmon laughed. Mrs. Harmon left.",
      ],
      people: ["Joan Harmon (Harmon) ×3", "Paul Harmon (Harmon) ×2"],
    },
    {
      what: "what an honorific says is kept",
      texts: ["Ruth Falk swam. Ms. Falk trained. Paul Falk rowed. Ms. Falk slept."],
      people: ["Ruth Falk (Falk) ×3", "Paul Falk ×1"],
    },
    {
      what: "an office decides whose surname it is",
      texts: ["Gov. Ana Duarte met Sen. Luis Duarte in Lima. Gov. Duarte bowed."],
      people: ["Ana Duarte (Duarte) ×2", "Luis Duarte ×1"],
    },
    {
      what: "in another paragraph, whoever was called by it before",
      texts: ["Ana Duarte sang. Duarte sang well.", "Luis Duarte danced.", "Later Duarte wept."],
      people: ["Ana Duarte (Duarte) ×3", "Luis Duarte ×1"],
    },
    {
      what: "a birth name beside the married one",
      texts: ["Ana Hirst (née Delgado) sang. Ana Hirst is 40."],
      people: ["Ana Hirst (Delgado) ×3"],
    },
    {
      what: "a name that somebody had before",
      texts: ["Rebecca Hirst, formerly Rebecca Shaw, sang. Shaw and Hirst are one."],
      people: ["Rebecca Hirst (Rebecca Shaw, Shaw, Hirst) ×4"],
    },
    {
      what: "a birth name sentences later, of the only one with that given name",
      texts: ["Ruth Falk sang.", "She was born Ruth Stern in Vienna.", "Otto Stern wept."],
      people: ["Ruth Falk (Ruth Stern) ×2", "Otto Stern ×1"],
    },
    {
      what: "a birth name that may be of either",
      texts: ["Ruth Falk met Ruth Lund.", "She was born Ruth Stern in Vienna."],
      people: ["Ruth Falk ×1", "Ruth Lund ×1", "Ruth Stern ×1"],
    },
    {
      what: "father and son are two",
      texts: ["Martin Oakes Jr. praised Martin Oakes."],
      people: ["Martin Oakes Jr. ×1", "Martin Oakes ×1"],
    },
    {
      what: "a name written family name first",
      texts: ["Chen Weiming arrived. Chen spoke in Beijing."],
      people: ["Chen Weiming (Chen) ×2"],
    },
    {
      what: "the end of a long name",
      texts: ["Hamad bin Khalid al-Sabah spoke. Khalid al-Sabah listened."],
      people: ["Hamad bin Khalid al-Sabah (Khalid al-Sabah) ×2"],
    },
  ])("$what", ({ texts, people }) => {
    expect(listed("person", ...texts)).toEqual(people);
  });
});

describe("places", () => {
  it.each([
    {
      what: "an abbreviation, with and without periods",
      texts: ["The U.S. and Mexico agreed. The United States paid. The US left."],
      places: ["United States (U.S., US) ×3", "Mexico ×1"],
    },
    {
      what: "a possessive",
      texts: ["Kenya's coast is long. Kenya is large."],
      places: ["Kenya ×2"],
    },
    {
      what: "a province with and without the word",
      texts: ["Floods hit Zhejiang Province. Rain fell in Zhejiang."],
      places: ["Zhejiang Province (Zhejiang) ×2"],
    },
    {
      what: "accents",
      texts: ["He left Bogotá. She stayed in Bogota."],
      places: ["Bogotá (Bogota) ×2"],
    },
    {
      what: "a capital's district",
      texts: ["He lives in Washington, D.C., and works in Washington."],
      places: ["Washington, D.C. (Washington) ×2"],
    },
    {
      what: "names that only begin alike",
      texts: ["He flew from New Zealand to New Caledonia."],
      places: ["New Zealand ×1", "New Caledonia ×1"],
    },
  ])("$what", ({ texts, places }) => {
    expect(listed("place", ...texts)).toEqual(places);
  });

  it("keeps capitals of a dateline out of the aliases", () => {
    expect(listed("place", "Rain fell in Nairobi.", "FLOODS HIT NAIROBI, KENYA")).toContain(
      "Nairobi ×2",
    );
  });
});

describe("organizations", () => {
  it.each([
    {
      what: "an acronym in brackets",
      texts: ["The Global Wetlands Forum Council (GWFC) met. The GWFC adjourned."],
      organizations: ["Global Wetlands Forum Council (GWFC) ×3"],
    },
    {
      what: "an acronym by its letters",
      texts: ["The National Farmers Union struck. The NFU said so."],
      organizations: ["National Farmers Union (NFU) ×2"],
    },
    {
      what: "a company with and without its form",
      texts: ["Brightwell Motor Corp. grew. Brightwell Motor hired. Shares of Brightwell rose."],
      organizations: ["Brightwell Motor Corp. (Brightwell Motor, Brightwell) ×3"],
    },
    {
      what: "an article before it",
      texts: ["The Red Cross came. Staff of the Red Cross left."],
      organizations: ["Red Cross ×2"],
    },
    {
      what: "an acronym known everywhere",
      texts: ["The United Nations met. The U.N. voted. The UN left."],
      organizations: ["United Nations (U.N., UN) ×3"],
    },
    {
      what: "an acronym of two names is neither",
      texts: ["The Rural Workers Bank met the Regional Water Board. RWB said nothing."],
      organizations: ["Rural Workers Bank ×1", "Regional Water Board ×1", "RWB ×1"],
    },
    {
      what: "ministries that begin alike",
      texts: ["The Ministry of Health paid the Ministry of Justice."],
      organizations: ["Ministry of Health ×1", "Ministry of Justice ×1"],
    },
  ])("$what", ({ texts, organizations }) => {
    expect(listed("organization", ...texts)).toEqual(organizations);
  });
});

describe("entities", () => {
  const article = articleOf(
    { kind: "headline", text: "Norway elects Astrid Nilsen" },
    "Astrid Nilsen won in Norway. Nilsen thanked Oslo. The Labour Party lost.",
  );
  const entities = entitiesIn(article);

  it("are sorted by mentions, then by first mention", () => {
    expect(entities.map(({ name, count }) => `${name} ${count}`)).toEqual([
      "Astrid Nilsen 3",
      "Norway 2",
      "Oslo 1",
      "Labour Party 1",
    ]);
  });

  it("are numbered by first mention within their type", () => {
    expect(entities.map(({ id }) => id)).toEqual(["p1", "l1", "l2", "o1"]);
  });

  it("have their mentions in article order", () => {
    for (const { mentions, count } of entities) {
      expect(mentions).toHaveLength(count);
      expect(mentions).toEqual([...mentions].sort((a, b) => a.start - b.start));
    }
  });

  it("are more salient the more they are named, and in the headline", () => {
    const salience = Object.fromEntries(entities.map((one) => [one.name, one.salience]));
    expect(salience["Astrid Nilsen"]).toBeGreaterThan(salience.Norway ?? 1);
    expect(salience.Norway).toBeGreaterThan(salience.Oslo ?? 1);
    for (const { salience: value } of entities) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });
});
