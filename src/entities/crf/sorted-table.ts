/**
 * A set of numbers of `FEATURE_BITS` bits, sorted, in buckets by their upper 16 bits, the lower ones beside
 * each. It is used as it lies in a file, without any preparation. A number that is not in the set is
 * never found.
 */
export interface SortedTable {
  /** Index of the first entry of each group of buckets, and the number of entries at the end. */
  readonly bases: Uint32Array;
  /** Where each bucket begins behind its group's first entry. */
  readonly offsets: Uint8Array;
  /** The lower bits of each entry. */
  readonly lows: Uint8Array;
}

/** How many buckets there are. */
export const BUCKETS = 2 ** 16;
/** Bits of a number that do not choose its bucket. */
export const LOW_BITS = 8;
const LOW_MASK = 2 ** LOW_BITS - 1;

const GROUP_BITS = 6;
/** Buckets in a group. */
export const GROUP = 2 ** GROUP_BITS;
/** How many groups there are. */
export const GROUPS = BUCKETS / GROUP;

const single = new Int32Array(1);

/** Index of a number; -1 if the table has it not. */
export function findEntry(table: SortedTable, id: number): number {
  single[0] = id;
  findEntries(table, single, 1);
  return single[0] ?? -1;
}

/**
 * Puts in the place of each number its index; -1 if the table has it not. One call for many, because
 * calls are what a cold start spends its time on.
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
