/**
 * Finds where a text stops being JSON: at V8's position, or after the longest prefix that more text
 * could complete, moved back to the start of a word.
 * @param text Text that `JSON.parse` rejects.
 * @returns An offset; the text's length if it ends too early.
 */
export function findJsonError(text: string): number {
  const message = messageFor(text) ?? "";
  if (message.startsWith("Unexpected end")) return text.length;
  return positionIn(message) ?? wordStart(text, prefixLength(text));
}

/** In `tru}`, the error is the word, not the brace. */
function wordStart(text: string, offset: number): number {
  const word = /[a-z]+$/.exec(text.slice(0, offset))?.[0] ?? "";
  return offset - word.length;
}

/** A binary search works because every prefix of a completable text is completable. */
function prefixLength(text: string): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (isCompletable(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isCompletable(text: string): boolean {
  const message = messageFor(text);
  if (message === undefined) return true;
  const position = positionIn(message);
  if (position !== undefined) return position >= text.trimEnd().length;
  return /end of JSON|Unterminated/.test(message);
}

function messageFor(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}

function positionIn(message: string): number | undefined {
  const position = /at position (\d+)/.exec(message)?.[1];
  return position === undefined ? undefined : Number(position);
}
