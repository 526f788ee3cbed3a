import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scoreSet } from "../../../bench/eval/names.ts";
import { readNameFixtures } from "../../../bench/eval/names-gold.ts";
import { type NameSystem, OURS, OURS_ON_GOLD } from "../../../bench/eval/names-systems.ts";

const floors: Record<string, number> = JSON.parse(readFileSync("bench/floors.json", "utf8"));
const fixtures = readNameFixtures();

/** The floors for a single article: a short one has few pairs, so each weighs much. */
const FLOOR_OF_ONE = 80;

async function scoreAll(files: readonly string[], system: NameSystem) {
  const gold = files.flatMap((file) => fixtures.get(file) ?? []);
  const rows = await scoreSet("fixtures", gold, system);
  return rows.find(({ type }) => type === "all");
}

describe("all articles, from bytes to entities", async () => {
  const all = await scoreAll([...fixtures.keys()], OURS);

  it.each(["f1", "list", "pairPrecision", "pairRecall"] as const)(
    "%s keeps its floor",
    (figure) => {
      const floor = floors[`names/fixtures/all/${figure}`];
      expect(floor).toBeGreaterThan(80);
      expect(all?.[figure]).toBeGreaterThanOrEqual(floor ?? 100);
    },
  );
});

describe("the annotated names of one article", () => {
  it.each([...fixtures.keys()])("%s are resolved", async (file) => {
    const row = await scoreAll([file], OURS_ON_GOLD);
    expect(row?.f1).toBe(100);
    expect(row?.pairPrecision).toBeGreaterThanOrEqual(FLOOR_OF_ONE);
    expect(row?.pairRecall).toBeGreaterThanOrEqual(FLOOR_OF_ONE);
  });
});
