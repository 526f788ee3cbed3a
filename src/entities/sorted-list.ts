/**
 * A list of entries, sorted by code unit, as a file holds it. Looked up by halving: to build a Set of all
 * entries would cost a short run more than all it looks up.
 */
export type SortedList = readonly string[];

/** Whether a list has an entry. */
export function hasEntry(list: SortedList, entry: string): boolean {
  return list[lowerBound(list, entry)] === entry;
}

/** Whether a list has an entry, and whether another goes on after it: "new" in "new york". */
export function lookUp(list: SortedList, entry: string): { found: boolean; goesOn: boolean } {
  const at = lowerBound(list, entry);
  const found = list[at] === entry;
  const next = list[found ? at + 1 : at];
  // A space sorts before all else that entries hold.
  const goesOn = next?.startsWith(entry) === true && next.charAt(entry.length) === " ";
  return { found, goesOn };
}

/** The first index whose entry is not before the one looked for. */
function lowerBound(list: SortedList, entry: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? "") < entry) low = middle + 1;
    else high = middle;
  }
  return low;
}
