/** Maps a position in one text to the same position in another, both in UTF-16 code units. */
export type PositionMap = (position: number) => number;

/**
 * Maps positions between a parsed text and its original. Parsing drops white space and Markdown's
 * marks; a position of dropped text maps to the next one that was kept.
 */
export function alignTexts(
  parsed: string,
  original: string,
): { readonly toOriginal: PositionMap; readonly toParsed: PositionMap } {
  const originalAt: number[] = [];
  const parsedAt = new Int32Array(original.length + 1).fill(-1);
  let at = 0;
  for (let index = 0; index < parsed.length; index++) {
    const char = parsed.charAt(index);
    if (char.trim() === "") continue;
    while (at < original.length && original.charAt(at) !== char) at++;
    parsedAt[at] = index;
    originalAt[index] = at++;
  }
  fillWithNext(parsedAt, parsed.length);
  return {
    toOriginal: (position) => originalAt[position] ?? original.length,
    toParsed: (position) => parsedAt[position] ?? parsed.length,
  };
}

function fillWithNext(positions: Int32Array, end: number): void {
  positions[positions.length - 1] = end;
  for (let at = positions.length - 2; at >= 0; at--) {
    if (positions[at] === -1) positions[at] = positions[at + 1] ?? end;
  }
}
