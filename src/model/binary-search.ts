/**
 * Finds the partition point of a sorted sequence by binary search.
 * @param length Number of items.
 * @param isBefore Whether the item at an index lies before the point: true for all up to some index, then
 *   false for all others.
 * @returns The first index for which `isBefore` is false; `length` if there is none.
 */
export function partitionPoint(length: number, isBefore: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
