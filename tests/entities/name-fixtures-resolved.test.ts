import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { scoreSet } from "../../bench/eval/names.ts";
import { readNameFixtures } from "../../bench/eval/names-gold.ts";
import { OURS } from "../../bench/eval/names-systems.ts";

const floors: Record<string, number> = JSON.parse(readFileSync("bench/floors.json", "utf8"));
const rows = await scoreSet("fixtures", [...readNameFixtures().values()], OURS);
const all = rows.find(({ type }) => type === "all");

it.each(["f1", "pairPrecision", "pairRecall"] as const)("%s is not under its floor", (figure) => {
  const floor = floors[`names/fixtures/all/${figure}`];
  expect(floor).toBeGreaterThan(80);
  expect(all?.[figure]).toBeGreaterThanOrEqual(floor ?? 100);
});
