import { partitionPoint } from "../../src/model/binary-search.ts";

/** Features reduced to a few bins, for histograms. */
export interface Binning {
  /** By feature: ascending cuts. A value's bin is the number of cuts that are not greater than it. */
  readonly cuts: readonly Float32Array[];
  /** By feature: each row's bin. */
  readonly columns: readonly Uint8Array[];
}

/** Divides each feature into bins of about equal numbers of rows. */
export function binColumns(rows: readonly Float32Array[], bins: number): Binning {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, feature) =>
    Float32Array.from(rows, (row) => row[feature] as number),
  );
  const cuts = columns.map((values) => cutsOf(values, bins));
  return { cuts, columns: columns.map((values, feature) => binsOf(values, cuts[feature])) };
}

function cutsOf(values: Float32Array, bins: number): Float32Array {
  const sorted = values.toSorted();
  const cuts = new Set<number>();
  for (let bin = 1; bin < bins; bin++) {
    const cut = sorted[Math.floor((bin * sorted.length) / bins)] as number;
    if (cut > (sorted[0] as number)) cuts.add(cut);
  }
  return Float32Array.from(cuts);
}

function binsOf(values: Float32Array, cuts: Float32Array = new Float32Array()): Uint8Array {
  return Uint8Array.from(values, (value) =>
    partitionPoint(cuts.length, (at) => (cuts[at] as number) <= value),
  );
}
