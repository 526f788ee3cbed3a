import { readAsset } from "../../assets/package-root.ts";
import { ENTITY_TYPES, type EntityType } from "../../model/entity.ts";
import { NAME_ORIGINS, type NameOrigin } from "../../model/explanation.ts";
import { ReaderError } from "../../model/failure.ts";

/** A straight line over the log odds of a probability. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

/** The lines of a table. */
export interface Calibration {
  /** From the model's probability of a name, by what made it and its type. */
  readonly names: Readonly<Record<NameOrigin, Readonly<Record<EntityType, Line>>>>;
  /** From the confidence of an entity's likeliest mention: a name that stands only once is less often right. */
  readonly entities: Readonly<Record<EntityType, Line>>;
}

/** What stands in the place of an origin where a line is for entities. */
export const ENTITY_ROW = "entity";

const FILE = "names-calibration.tsv";
const SOURCE = `models/${FILE}`;

/** Beyond these log odds a model's probability says nothing more. */
const FURTHEST = 7;

let shipped: Calibration | undefined;

/**
 * The calibration that ships with the model of names.
 * @throws ReaderError `UNREADABLE` where it is not there or not whole.
 */
export function shippedCalibration(): Calibration {
  shipped ??= readCalibration(readFile());
  return shipped;
}

/** Reads a table with the columns origin, type, slope and intercept. */
export function readCalibration(table: string): Calibration {
  const lines = new Map<string, Line>();
  for (const row of table.split("\n").slice(1)) {
    const [origin, type, slope, intercept] = row.split("\t");
    lines.set(`${origin} ${type}`, { slope: Number(slope), intercept: Number(intercept) });
  }
  const lineOf = (origin: string, type: EntityType): Line => {
    const line = lines.get(`${origin} ${type}`);
    if (line && Number.isFinite(line.slope) && Number.isFinite(line.intercept)) return line;
    throw new ReaderError({
      code: "UNREADABLE",
      source: SOURCE,
      why: `it has no ${origin} ${type}`,
    });
  };
  const byType = (origin: string) => recordOf(ENTITY_TYPES, (type) => lineOf(origin, type));
  return { names: recordOf(NAME_ORIGINS, byType), entities: byType(ENTITY_ROW) };
}

/**
 * A probability made true to experience: of names with 0.8 about four in five are right. To three
 * decimals.
 * Source: Platt, "Probabilistic outputs for support vector machines", 1999; here over log odds.
 */
export function calibrate({ slope, intercept }: Line, probability: number): number {
  const share = 1 / (1 + Math.exp(-slope * logOdds(probability) - intercept));
  return Math.round(1000 * share) / 1000;
}

/** The log odds of a probability, not further than says anything. */
export function logOdds(probability: number): number {
  const odds = Math.log(probability) - Math.log(1 - probability);
  return Math.max(-FURTHEST, Math.min(FURTHEST, odds));
}

function readFile(): string {
  try {
    return readAsset("models", FILE);
  } catch (cause) {
    const why = "the installation is incomplete; install summit-reader again";
    throw new ReaderError({ code: "UNREADABLE", source: SOURCE, why }, { cause });
  }
}

/** A record of some keys. */
export function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  create: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, create(key)])) as Record<Key, Value>;
}
