/** Where a position of one text is in another. */
export type Position = (position: number) => number;

/**
 * Positions of a parsed text in the one it was parsed from, and the other way: white space differs, and
 * marks of Markdown are left out.
 */
export function alignTexts(parsed: string, original: string): { back: Position; forth: Position } {
  const positions: number[] = [];
  const parsedAt: number[] = [];
  let at = 0;
  for (let index = 0; index < parsed.length; index++) {
    const char = parsed.charAt(index);
    if (char.trim() === "") continue;
    while (at < original.length && original.charAt(at) !== char) at++;
    parsedAt[at] = index;
    positions[index] = at++;
  }
  return {
    back: (position) => positions[position] ?? original.length,
    forth: (position) => parsedAt[position] ?? parsed.length,
  };
}
