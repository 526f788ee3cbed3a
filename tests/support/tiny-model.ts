import { FEATURE_BITS, featureId } from "../../src/entities/crf/feature-list.ts";
import { LABEL_COUNT, labelOf, mayFollow, OUTSIDE, START } from "../../src/entities/crf/labels.ts";
import { type NameModel, STEP } from "../../src/entities/crf/model.ts";
import type { EntityType } from "../../src/model/entity.ts";
import { packTable } from "../../training/names/pack-table.ts";

/** The weight of a feature for the first token of a name of a type, in log odds. */
export interface TinyFeature {
  readonly kind: number;
  readonly value: number;
  readonly type: EntityType;
  readonly weight: number;
}

const NEVER = -32_000;

/** Makes a model of a few features by hand; weights are rounded to steps, transitions are free. */
export function makeTinyModel(features: readonly TinyFeature[]): NameModel {
  const rows = new Map<number, Int8Array>();
  for (const { kind, value, type, weight } of features) {
    const id = featureId(kind, value);
    const row = rows.get(id) ?? new Int8Array(LABEL_COUNT);
    row[labelOf(type, true)] = Math.round(weight / STEP);
    rows.set(id, row);
  }
  const ids = [...rows.keys()].sort((a, b) => a - b);
  if (ids.some((id) => id >= 2 ** FEATURE_BITS)) throw new Error("no feature id");
  return {
    features: packTable(ids),
    weights: Int8Array.from(ids.flatMap((id) => [...(rows.get(id) ?? [])])),
    transitions: Int32Array.from({ length: (LABEL_COUNT + 1) * LABEL_COUNT }, (_, cell) => {
      const before = Math.floor(cell / LABEL_COUNT);
      return mayFollow(before === START ? OUTSIDE : before, cell % LABEL_COUNT) ? 0 : NEVER;
    }),
    classes: {
      words: packTable([]),
      classes: new Uint16Array(),
      middle: new Uint8Array(),
      coarse: new Uint8Array(),
    },
  };
}
