import { join } from "node:path";
import { ENTITY_TYPES, type EntityType } from "../../src/model/entity.ts";
import { type GoldName, type GoldText, readGoldLines, readGoldSeed } from "./names-gold.ts";
import { compromiseThree, type NameSystem, OURS } from "./names-systems.ts";
import { type CalibrationRow, type ReliabilityRow, scoreConfidence } from "./reliability.ts";

/** One line of the table: exact spans and types, micro-averaged; figures in percent. */
export interface NameRow {
  readonly suite: "names";
  readonly set: string;
  readonly system: string;
  readonly type: EntityType | "all";
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

interface Tally {
  found: number;
  expected: number;
  right: number;
}

/**
 * Precision, recall and F1 of this package's names and of unmodified `compromise/three`, per type and
 * for all; then how far our confidence can be trusted. A set whose data is absent has no rows.
 * @param dataFolder Holds `ner/dev/worldwide.dev.jsonl`; the annotated seed lies at `../gold/seed.txt`.
 */
export async function scoreNames(
  dataFolder: string,
): Promise<(NameRow | ReliabilityRow | CalibrationRow)[]> {
  const sets: Record<string, GoldText[] | undefined> = {
    seed: readGoldSeed(dataFolder),
    "worldwide.dev": readGoldLines(join(dataFolder, "ner", "dev", "worldwide.dev.jsonl")),
  };
  const rows: (NameRow | ReliabilityRow | CalibrationRow)[] = [];
  for (const [set, gold] of Object.entries(sets)) {
    if (!gold) continue;
    for (const system of [compromiseThree(), OURS])
      rows.push(...(await scoreSet(set, gold, system)));
  }
  const articles = sets["worldwide.dev"];
  return articles ? [...rows, ...(await scoreConfidence("worldwide.dev", articles))] : rows;
}

/** One system's rows on one set. */
export async function scoreSet(
  set: string,
  gold: readonly GoldText[],
  system: NameSystem,
): Promise<NameRow[]> {
  const tallies = new Map<EntityType, Tally>(
    ENTITY_TYPES.map((type) => [type, { found: 0, expected: 0, right: 0 }]),
  );
  for (const { text, names } of gold) count(tallies, names, await system.find(text));
  const all = { found: 0, expected: 0, right: 0 };
  for (const { found, expected, right } of tallies.values()) {
    all.found += found;
    all.expected += expected;
    all.right += right;
  }
  return [...tallies, ["all", all] as const].map(([type, tally]) => ({
    suite: "names",
    set,
    system: system.name,
    type,
    precision: percent(tally.right, tally.found),
    recall: percent(tally.right, tally.expected),
    f1: percent(2 * tally.right, tally.found + tally.expected),
  }));
}

function count(
  tallies: ReadonlyMap<EntityType, Tally>,
  expected: readonly GoldName[],
  found: readonly GoldName[],
): void {
  const wanted = new Set(expected.map(label));
  for (const { type } of expected) add(tallies.get(type), "expected");
  for (const name of found) {
    add(tallies.get(name.type), "found");
    if (wanted.has(label(name))) add(tallies.get(name.type), "right");
  }
}

function add(tally: Tally | undefined, figure: keyof Tally): void {
  if (tally) tally[figure]++;
}

function label({ type, start, end }: GoldName): string {
  return `${type} ${start} ${end}`;
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
