/**
 * Index of the first line that is not before a text; lines are sorted by code unit. A short run looks up
 * a few hundred words, which costs less than to build a map of all lines.
 */
export function findLine(lines: readonly string[], text: string): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the line at an index has these words and another after them. */
export function goesOnAfter(lines: readonly string[], at: number, words: string): boolean {
  const line = lines[at];
  return line?.startsWith(words) === true && line.charAt(words.length) === " ";
}
