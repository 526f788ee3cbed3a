import { describe, expect, it } from "vitest";
import { scoreSet } from "../../bench/eval/names.ts";
import { readGoldSeed } from "../../bench/eval/names-gold.ts";
import { OURS } from "../../bench/eval/names-systems.ts";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { DATA } from "../support/data.ts";
import { entitiesIn } from "./article-of.ts";

const FLOOR = 85;
const gold = readGoldSeed(DATA);

describe.skipIf(!gold)("the annotated article", () => {
  it(`has an exact-span F1 of ${FLOOR} at least`, async () => {
    const rows = await scoreSet("seed", gold ?? [], OURS);
    expect(rows.find(({ type }) => type === "all")?.f1).toBeGreaterThanOrEqual(FLOOR);
  });

  it("has as many entities as annotated", async () => {
    const [text] = gold ?? [];
    const expected = new Set(text?.names.map(({ entity }) => entity)).size;
    const entities = entitiesIn(await parseArticle(text?.text ?? "", { format: "text" }));
    expect(Math.abs(entities.length - expected)).toBeLessThanOrEqual(2);
    const ishiba = entities.find(({ name }) => name === "Shigeru Ishiba");
    expect(ishiba).toMatchObject({ type: "person", aliases: ["Ishiba"] });
  });
});
