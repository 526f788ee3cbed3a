import { join } from "node:path";
import { ENTITY_TYPES, type EntityType } from "../../src/model/entity.ts";
import { readArticles } from "../../training/names/sources.ts";
import { COMPROMISE_CLEANED, COMPROMISE_RAW } from "./names-compromise.ts";
import { type GoldText, readGoldLines, readGoldSeed, readNameFixtures } from "./names-gold.ts";
import {
  type ScoredDocument,
  sumOver,
  type Tally,
  tallyEntities,
  tallyExact,
  tallyLenient,
  tallyPairs,
} from "./names-scores.ts";
import { type NameSystem, OURS, OURS_ON_GOLD } from "./names-systems.ts";
import { type CalibrationRow, type ReliabilityRow, scoreConfidence } from "./reliability.ts";

/** One row of the table; figures in percent, micro-averaged over the set's documents. */
export interface NameRow {
  readonly suite: "names";
  readonly set: string;
  readonly system: string;
  readonly type: EntityType | "all";
  /** Precision, recall and F1 count exact spans with the right type. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** F1 of overlapping names. */
  readonly lenient: number;
  /** F1 of the list of entities. */
  readonly list: number;
  /** Precision and recall of resolution by pairs of mentions; only if entities are annotated. */
  readonly pairPrecision?: number;
  readonly pairRecall?: number;
}

/**
 * Scores the names of this package and of `compromise/three`, raw and cleaned up, per type and for all types;
 * then our resolution of the annotated names, and the calibration of our confidence. A set without data has
 * no rows.
 * @param dataFolder Holds `ner/dev/worldwide.dev.jsonl`; the annotated seed article is at `../gold/seed.txt`.
 */
export async function scoreNames(
  dataFolder: string,
): Promise<(NameRow | ReliabilityRow | CalibrationRow)[]> {
  const sets: Record<string, readonly GoldText[] | undefined> = {
    seed: readGoldSeed(dataFolder),
    fixtures: [...readNameFixtures().values()],
    "worldwide.dev": readGoldLines(join(dataFolder, "ner", "dev", "worldwide.dev.jsonl")),
  };
  const rows: (NameRow | ReliabilityRow | CalibrationRow)[] = [];
  for (const [set, gold] of Object.entries(sets)) {
    if (!gold) continue;
    for (const system of [COMPROMISE_RAW, COMPROMISE_CLEANED, OURS])
      rows.push(...(await scoreSet(set, gold, system)));
    if (gold.some(isResolved)) rows.push(...(await scoreSet(set, gold, OURS_ON_GOLD)));
  }
  rows.push(...(await scoreResolution()));
  const articles = sets["worldwide.dev"];
  return articles ? [...rows, ...(await scoreConfidence("worldwide.dev", articles))] : rows;
}

/** Scores resolution on the articles that train the tagger; resolution itself is not trained. */
function scoreResolution(): Promise<NameRow[]> {
  const gold = readArticles().map(({ text, entities }) => ({ text, names: entities }));
  return scoreSet("articles, resolution alone", gold, { ...OURS_ON_GOLD, name: OURS.name });
}

/** Scores one system on one set: a row per type and one for all types. */
export async function scoreSet(
  set: string,
  gold: readonly GoldText[],
  system: NameSystem,
): Promise<NameRow[]> {
  const documents = await pairNames(gold, system);
  return [...ENTITY_TYPES, undefined].map((type) => ({
    suite: "names",
    set,
    system: system.name,
    type: type ?? "all",
    ...figuresOf(documents, type),
  }));
}

/** Pairs a system's names with the annotated ones, for each text. */
export async function pairNames(
  gold: readonly GoldText[],
  system: NameSystem,
): Promise<ScoredDocument[]> {
  const documents: ScoredDocument[] = [];
  for (const one of gold) {
    const found = await system.find(one.text, one);
    documents.push({ text: one.text, isResolved: isResolved(one), expected: one.names, found });
  }
  return documents;
}

function figuresOf(documents: readonly ScoredDocument[], type: EntityType | undefined) {
  const exact = sumOver(documents, tallyExact, type);
  const pairs = sumOver(documents, tallyPairs, type);
  return {
    precision: precisionOf(exact),
    recall: recallOf(exact),
    f1: f1Of(exact),
    lenient: f1Of(sumOver(documents, tallyLenient, type)),
    list: f1Of(sumOver(documents, tallyEntities, type)),
    ...(pairs && { pairPrecision: precisionOf(pairs), pairRecall: recallOf(pairs) }),
  };
}

function isResolved({ names }: GoldText): boolean {
  return names.some(({ entity }) => entity !== undefined);
}

const NOTHING: Tally = { found: 0, expected: 0, right: 0 };

function precisionOf({ right, found }: Tally = NOTHING): number {
  return percent(right, found);
}

function recallOf({ right, expected }: Tally = NOTHING): number {
  return percent(right, expected);
}

function f1Of({ right, found, expected }: Tally = NOTHING): number {
  return percent(2 * right, found + expected);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
