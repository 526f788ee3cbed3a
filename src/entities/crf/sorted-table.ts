/**
 * A sorted set of numbers of `FEATURE_BITS` bits, used as it lies in a file, without preparation. The
 * upper 16 bits of a number choose its bucket; the bucket holds the lower 8 bits.
 */
export interface SortedTable {
  /** Index of the first entry of each group of buckets; at the end the number of entries. */
  readonly bases: Uint32Array;
  /** For each bucket the index of its first entry within the group. */
  readonly offsets: Uint8Array;
  /** The lower bits of each entry. */
  readonly lows: Uint8Array;
}

/** Number of buckets. */
export const BUCKETS = 2 ** 16;
/** Bits of a number that a bucket stores. */
export const LOW_BITS = 8;
const LOW_MASK = 2 ** LOW_BITS - 1;

const GROUP_BITS = 6;
/** Buckets in a group. */
export const GROUP = 2 ** GROUP_BITS;
/** Number of groups. */
export const GROUPS = BUCKETS / GROUP;

const single = new Int32Array(1);

/** Index of a number; -1 if it is not in the table. */
export function findEntry(table: SortedTable, id: number): number {
  single[0] = id;
  findEntries(table, single, 1);
  return single[0] ?? -1;
}

/**
 * Replaces each number by its index; -1 if it is not in the table. One call looks up many numbers,
 * because calls take most of the time before the code is optimized.
 */
export function findEntries(
  { bases, offsets, lows }: SortedTable,
  ids: Int32Array,
  count: number,
): void {
  for (let index = 0; index < count; index++) {
    const id = ids[index] ?? 0;
    const bucket = id >>> LOW_BITS;
    const next = bucket + 1;
    const low = id & LOW_MASK;
    const end = (bases[next >>> GROUP_BITS] ?? 0) + (offsets[next] ?? 0);
    let at = (bases[bucket >>> GROUP_BITS] ?? 0) + (offsets[bucket] ?? 0);
    while (at < end && lows[at] !== low) at++;
    ids[index] = at < end ? at : -1;
  }
}
