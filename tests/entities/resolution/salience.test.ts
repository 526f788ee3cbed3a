import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectEntities } from "../../../src/entities/resolution/select.ts";
import { composeArticle } from "../../../src/model/compose.ts";
import { ENTITY_TYPES } from "../../../src/model/entity.ts";
import { articleOf, entitiesIn } from "../article-of.ts";

/** Salience by name. */
function salience(article: ReturnType<typeof articleOf>): Record<string, number> {
  return Object.fromEntries(entitiesIn(article).map((one) => [one.name, one.salience]));
}

describe("an entity is the more salient", () => {
  it("the more it is mentioned", () => {
    const { Peru = 0, Chile = 0 } = salience(
      articleOf("Rain fell in Oslo.", "Hail fell in Chile, then in Peru, in Peru and in Peru."),
    );
    expect(Peru).toBeGreaterThan(Chile);
  });

  it("the earlier it is mentioned", () => {
    const { Peru = 0, Chile = 0 } = salience(
      articleOf("It rained all day.", "Rain fell in Peru.", "Then rain fell in Chile."),
    );
    expect(Peru).toBeGreaterThan(Chile);
  });

  it("when the headline has it", () => {
    const body = "Rain fell in Peru. Then rain fell in Chile.";
    const plain = salience(articleOf({ kind: "headline", text: "Rain" }, body));
    const told = salience(articleOf({ kind: "headline", text: "Rain in Chile" }, body));
    expect(told.Chile).toBeGreaterThan(plain.Chile ?? 1);
    expect(told.Peru).toBeLessThanOrEqual(plain.Peru ?? 0);
  });

  it("when a title outside the text has it", () => {
    const of = (title: string) =>
      salience(
        composeArticle([{ kind: "paragraph", text: "Rain fell in Peru. Hail fell in Chile." }], {
          source: "test",
          format: "json",
          title,
        }),
      );
    expect(of("Chile’s rain: a story").Chile).toBeGreaterThan(of("A story of rain").Chile ?? 1);
    expect(of("Chileans in the rain").Chile).toBe(of("A story of rain").Chile);
  });

  it("when its sentences have it for their subject", () => {
    const active = salience(
      articleOf("It rained.", "Ana Lima met Bo Berg. Ana Lima praised Bo Berg."),
    );
    expect(active["Ana Lima"]).toBeGreaterThan((active["Bo Berg"] ?? 1) + 0.1);
    const { Peru = 0 } = salience(articleOf("It rained.", "Rain fell in Peru."));
    const { Chile = 0 } = salience(articleOf("It rained.", "Oh and so Chile rose."));
    expect(Chile).toBeGreaterThan(Peru);
  });
});

describe("salience", () => {
  it("is between 0 and 1, whatever the article", () => {
    const pieces = ["Ana Lima", "Peru", "NATO", "met", "in the", ". ", "’s", "\n"];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
        const article = articleOf(...texts.map((parts) => parts.join(" ")));
        for (const { salience: value } of entitiesIn(article)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("is an order, the most salient first", () => {
    const entities = entitiesIn(articleOf("It rained in Lima. Chile rose. Chile fell."));
    const options = { types: ENTITY_TYPES, minCount: 1 };
    const sorted = selectEntities(entities, { ...options, sort: "salience" });
    const values = sorted.map((one) => one.salience);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(sorted[0]?.name).toBe("Chile");
    expect(selectEntities(entities, { ...options, sort: "order" })).not.toEqual(sorted);
  });
});
