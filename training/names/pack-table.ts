import {
  BUCKETS,
  GROUP,
  GROUPS,
  LOW_BITS,
  type SortedTable,
} from "../../src/entities/crf/sorted-table.ts";

/** Packs sorted numbers without repeats. */
export function packTable(ids: readonly number[]): SortedTable {
  const bases = new Uint32Array(GROUPS + 1);
  const offsets = new Uint8Array(BUCKETS);
  let at = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const group = Math.floor(bucket / GROUP);
    if (bucket % GROUP === 0) bases[group] = at;
    const offset = at - (bases[group] ?? 0);
    if (offset > 255) throw new Error("too many numbers for the table");
    offsets[bucket] = offset;
    while (at < ids.length && (ids[at] ?? 0) >>> LOW_BITS === bucket) at++;
  }
  bases[GROUPS] = at;
  return { bases, offsets, lows: Uint8Array.from(ids, (id) => id & (2 ** LOW_BITS - 1)) };
}
