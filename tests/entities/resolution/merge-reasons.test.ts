import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findEntities } from "../../../src/entities/pipeline.ts";
import { createUserLists } from "../../../src/entities/postprocess/user-lists.ts";
import { MERGE_REASONS } from "../../../src/model/entity.ts";
import { segment } from "../../../src/segmentation/segment.ts";
import { articleOf, entitiesIn } from "../article-of.ts";

/** `text: reason` of all mentions in article order. */
function reasonsIn(text: string): string[] {
  return entitiesIn(articleOf(text))
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.start - b.start)
    .map(({ text: form, mergedBy = "none" }) => `${form}: ${mergedBy}`);
}

describe("the merge reason of a mention", () => {
  it.each([
    {
      what: "the same name again",
      text: "Shin Takeda spoke. Shin Takeda left.",
      reasons: ["Shin Takeda: none", "Shin Takeda: same-form"],
    },
    {
      what: "a surname, before the name stands in full and behind",
      text: "Takeda won, officials said. Shin Takeda spoke. Takeda left.",
      reasons: ["Takeda: surname", "Shin Takeda: none", "Takeda: surname"],
    },
    {
      what: "an honorific, where two have the surname",
      text: "Mr. Paul Harmon met Mrs. Joan Harmon. Mrs. Harmon laughed.",
      reasons: ["Paul Harmon: none", "Joan Harmon: none", "Harmon: honorific"],
    },
    {
      what: "an initial",
      text: "Robert Langley wrote it. R. Langley signed it.",
      reasons: ["Robert Langley: none", "R. Langley: initials"],
    },
    {
      what: "a middle name",
      text: "Maria Lopez sang. Maria C. Lopez danced.",
      reasons: ["Maria Lopez: middle-name", "Maria C. Lopez: none"],
    },
    {
      what: "a country's other form",
      text: "The U.S. and Mexico agreed. The United States paid.",
      reasons: ["U.S.: country-form", "Mexico: none", "United States: none"],
    },
    {
      what: "a place with and without its kind",
      text: "Floods hit Zhejiang Province. Rain fell in Zhejiang.",
      reasons: ["Zhejiang Province: none", "Zhejiang: place-kind"],
    },
    {
      what: "accents",
      text: "He left Bogotá. She stayed in Bogota.",
      reasons: ["Bogotá: none", "Bogota: spelling"],
    },
    {
      what: "an acronym",
      text: "The International Wheat Council (IWC) met.",
      reasons: ["International Wheat Council: none", "IWC: acronym"],
    },
    {
      what: "a short form in another language",
      text: "The International Wheat Council (Triticum) met.",
      reasons: ["International Wheat Council: none", "Triticum: acronym"],
    },
    {
      what: "a legal form, a shortened name",
      text: "Acme Steel Inc. lost. Acme Steel Inc. sold to Toyota Motor. Acme Steel rose. Toyota fell.",
      reasons: [
        "Acme Steel Inc.: none",
        "Acme Steel Inc.: same-form",
        "Toyota Motor: none",
        "Acme Steel: legal-form",
        "Toyota: short-name",
      ],
    },
  ])("$what", ({ text, reasons }) => {
    expect(reasonsIn(text)).toEqual(reasons);
  });

  it("has the same codes in the schemas and the docs", () => {
    for (const command of ["entities", "show"]) {
      const schema = JSON.parse(readFileSync(join("schemas", `${command}.schema.json`), "utf8"));
      expect(schema.$defs.mergeReason.enum).toEqual([...MERGE_REASONS]);
    }
    const rows = readFileSync(join("docs", "names.md"), "utf8").match(/^\| `[a-z-]+`.*?\|/gm) ?? [];
    const codes = rows.flatMap((row) => [...row.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code));
    expect(codes).toEqual([...MERGE_REASONS]);
  });

  it("includes the user's list", () => {
    const article = articleOf("Blorp Works opened. The Blorps cheered. BLORP WORKS closed.");
    const userLists = createUserLists({
      names: [{ name: "Blorp Works", type: "organization", aliases: ["Blorps"] }],
    });
    const [entity] = findEntities(article, segment(article), { userLists });
    expect(entity?.mentions.map(({ mergedBy }) => mergedBy)).toEqual([
      undefined,
      "listed",
      "spelling",
    ]);
  });

  it("is given for all mentions but one of each entity, whatever the text", () => {
    const pieces = [
      "Ana Lima",
      "Lima",
      "A. Lima",
      "Mrs. Lima",
      "U.S.",
      "Acme Inc.",
      "ACME",
      " and ",
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces, " met ", ". "), { maxLength: 30 }),
        (parts) => {
          for (const { mentions } of entitiesIn(articleOf(parts.join(" ")))) {
            const reasons = mentions.flatMap(({ mergedBy }) => mergedBy ?? []);
            expect(reasons).toHaveLength(mentions.length - 1);
            for (const reason of reasons) expect(MERGE_REASONS).toContain(reason);
          }
        },
      ),
    );
  });
});

describe("without resolution", () => {
  it("each distinct form is an entity of its own", () => {
    const article = articleOf(
      "Shin Takeda spoke in the U.S. and left. Takeda saw the United States. Takeda slept.",
    );
    const entities = findEntities(article, segment(article), { merge: false });
    expect(entities.map(({ id, name, aliases, count }) => [id, name, aliases, count])).toEqual([
      ["p2", "Takeda", [], 2],
      ["p1", "Shin Takeda", [], 1],
      ["l1", "U.S.", [], 1],
      ["l2", "United States", [], 1],
    ]);
  });
});
