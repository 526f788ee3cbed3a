/** Texts narrower than this are verse, addresses or lists: every line break in them is meant. */
const NARROWEST_WRAP = 40;

/** How wide a text's widest line is, the text's whole length if it has one line; in UTF-16 units. */
export function widestLine(text: string): number {
  let widest = 0;
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    widest = Math.max(widest, end - start);
    start = end + 1;
  }
  return Math.max(widest, text.length - start);
}

/**
 * Whether the line break at `index` is there only because the next word would not have fitted.
 * @param widest The width of the text's widest line.
 */
export function isWrappedAt(text: string, index: number, widest: number): boolean {
  if (widest < NARROWEST_WRAP) return false;
  const floor = Math.max(0, index - widest - 1);
  const line = text.slice(floor, index);
  const next = /^\s*\S*/.exec(text.slice(index, index + widest))?.[0].length ?? 0;
  return line.length - (line.lastIndexOf("\n") + 1) + next > widest;
}
