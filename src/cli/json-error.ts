/**
 * Finds where a text stops being JSON. V8 does not always give the position, but its message tells
 * whether more text could make a prefix valid; that holds up to the error, so a binary search finds it.
 * @param text Text that `JSON.parse` rejects.
 * @returns An offset; the text's length if it ends too early.
 */
export function findJsonError(text: string): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (isJsonPrefix(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isJsonPrefix(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const position = /at position (\d+)/.exec(message)?.[1];
    if (position !== undefined) return Number(position) >= text.trimEnd().length;
    return /end of JSON|Unterminated/.test(message);
  }
}
