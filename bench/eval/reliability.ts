import { confidenceEstimator } from "../../src/entities/explain/confidence.ts";
import { findEntities } from "../../src/entities/pipeline.ts";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";
import { alignTexts } from "../../training/align-texts.ts";
import type { MarkedName } from "../../training/names/read-marks.ts";
import type { GoldText } from "./names-gold.ts";

/** One bin of a reliability table: predicted confidence against observed accuracy. */
export interface ReliabilityRow {
  readonly suite: "names";
  readonly set: string;
  readonly of: "mentions" | "entities";
  /** Such as `0.9-1.0`. */
  readonly bin: string;
  readonly count: number;
  /** Mean confidence, in percent; `right` is the share that is right. */
  readonly confidence: number;
  readonly right: number;
}

/** The gap between confidence and accuracy over all bins, in percent. */
export interface CalibrationRow {
  readonly suite: "names";
  readonly set: string;
  readonly system: "summit-reader";
  readonly type: "mentions" | "entities";
  /** The bins' gaps weighted by their counts; lower is better. */
  readonly expectedError: number;
  /** 100 minus the error: higher is better, as floors need it. */
  readonly calibration: number;
}

/** A found mention or entity with its confidence. */
interface Rated {
  readonly confidence: number;
  readonly isRight: boolean;
}

const BINS = 10;

/**
 * Computes reliability tables and expected calibration errors of mentions (right: exact span and type) and
 * of entities (right: at least one mention is right).
 * Source: Guo, Pleiss, Sun and Weinberger, "On calibration of modern neural networks", ICML 2017.
 */
export async function scoreConfidence(
  set: string,
  gold: readonly GoldText[],
): Promise<(ReliabilityRow | CalibrationRow)[]> {
  const mentions: Rated[] = [];
  const entities: Rated[] = [];
  for (const { text, names } of gold) await rate(text, names, mentions, entities);
  return [
    ...tabulate(set, "mentions", mentions),
    ...tabulate(set, "entities", entities),
    summarize(set, "mentions", mentions),
    summarize(set, "entities", entities),
  ];
}

async function rate(
  text: string,
  names: readonly MarkedName[],
  mentions: Rated[],
  entities: Rated[],
): Promise<void> {
  const article = await parseArticle(text, { source: "gold", format: "text" });
  const { toOriginal } = alignTexts(article.text, text);
  const wanted = new Set(names.map(({ type, start, end }) => `${type} ${start} ${end}`));
  for (const entity of findEntities(article, segment(article), {
    estimator: confidenceEstimator,
  })) {
    const rated = entity.mentions.map(({ type, start, end, confidence = 0 }) => ({
      confidence,
      isRight: wanted.has(`${type} ${toOriginal(start)} ${toOriginal(end - 1) + 1}`),
    }));
    mentions.push(...rated);
    const isRight = rated.some((mention) => mention.isRight);
    entities.push({ confidence: entity.confidence ?? 0, isRight });
  }
}

function binsOf(rated: readonly Rated[]): Rated[][] {
  return Array.from({ length: BINS }, (_, bin) =>
    rated.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(BINS * confidence)) === bin),
  );
}

function tabulate(
  set: string,
  of: "mentions" | "entities",
  rated: readonly Rated[],
): ReliabilityRow[] {
  return binsOf(rated).map((found, bin) => ({
    suite: "names",
    set,
    of,
    bin: `${(bin / BINS).toFixed(1)}-${((bin + 1) / BINS).toFixed(1)}`,
    count: found.length,
    confidence: percent(meanConfidence(found)),
    right: percent(shareRight(found)),
  }));
}

function summarize(
  set: string,
  type: "mentions" | "entities",
  rated: readonly Rated[],
): CalibrationRow {
  const error = binsOf(rated).reduce((sum, found) => {
    const distance = Math.abs(meanConfidence(found) - shareRight(found));
    return sum + (found.length / Math.max(1, rated.length)) * distance;
  }, 0);
  return {
    suite: "names",
    set,
    system: "summit-reader",
    type,
    expectedError: percent(error),
    calibration: percent(1 - error),
  };
}

function meanConfidence(rated: readonly Rated[]): number {
  return mean(rated.map(({ confidence }) => confidence));
}

function shareRight(rated: readonly Rated[]): number {
  return mean(rated.map(({ isRight }) => (isRight ? 1 : 0)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function percent(share: number): number {
  return Math.round(1000 * share) / 10;
}
