import { readAsset } from "../../assets/package-root.ts";
import { ENTITY_TYPES, type EntityType } from "../../model/entity.ts";
import { NAME_ORIGINS, type NameOrigin } from "../../model/explanation.ts";
import { ReaderError } from "../../model/failure.ts";

/** A linear function of the log odds of a probability. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

/** The lines that turn the model's probabilities into confidence. */
export interface Calibration {
  /** For the model's probability of a name, by origin and type. */
  readonly names: Readonly<Record<NameOrigin, Readonly<Record<EntityType, Line>>>>;
  /** For the confidence of an entity's likeliest mention: names mentioned only once are less often right. */
  readonly entities: Readonly<Record<EntityType, Line>>;
}

/** What the origin column has for the lines of entities. */
export const ENTITY_ROW = "entity";

const FILE = "names-calibration.tsv";

/** Probabilities beyond these log odds, 0.999, are not more reliable. */
const MAX_LOG_ODDS = 7;

let shipped: Calibration | undefined;

/**
 * The calibration shipped with the model.
 * @throws ReaderError `UNREADABLE` if the file is missing or incomplete.
 */
export function shippedCalibration(): Calibration {
  shipped ??= readCalibration(readAsset("models", FILE));
  return shipped;
}

/**
 * Reads a table with the columns origin, type, slope and intercept.
 * @throws ReaderError `UNREADABLE` if a line is missing.
 */
export function readCalibration(table: string): Calibration {
  const lines = new Map<string, Line>();
  for (const row of table.split("\n").slice(1)) {
    const [origin, type, slope, intercept] = row.split("\t");
    lines.set(`${origin} ${type}`, { slope: Number(slope), intercept: Number(intercept) });
  }
  const byType = (origin: string) =>
    recordOf(ENTITY_TYPES, (type) => checkLine(lines.get(`${origin} ${type}`), origin, type));
  return { names: recordOf(NAME_ORIGINS, byType), entities: byType(ENTITY_ROW) };
}

function checkLine(line: Line | undefined, origin: string, type: EntityType): Line {
  if (line && Number.isFinite(line.slope) && Number.isFinite(line.intercept)) return line;
  const why = `it has no line for ${origin} ${type}`;
  throw new ReaderError({ code: "UNREADABLE", source: `models/${FILE}`, why });
}

/**
 * Calibrates a probability: about four in five names with 0.8 are right. Rounds to three decimals.
 * Source: Platt, "Probabilistic outputs for support vector machines", 1999; here over log odds.
 */
export function calibrate({ slope, intercept }: Line, probability: number): number {
  const calibrated = 1 / (1 + Math.exp(-slope * logOdds(probability) - intercept));
  return Math.round(1000 * calibrated) / 1000;
}

/** The log odds of a probability, within ±7. */
export function logOdds(probability: number): number {
  const odds = Math.log(probability) - Math.log(1 - probability);
  return Math.max(-MAX_LOG_ODDS, Math.min(MAX_LOG_ODDS, odds));
}

/** Creates a record with a value for each key. */
export function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  create: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, create(key)])) as Record<Key, Value>;
}
