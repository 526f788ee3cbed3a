/** Full stops of Chinese and Japanese, which end a sentence with nothing after them. */
const WIDE_STOPS = new Set("。！？｡");

/** What may stand between a sentence's stop and the white space after it. */
const CLOSERS = new Set("\"'”’»›)]}）」』】");

/** What may stand before a sentence's first word. */
const OPENERS = new Set("\"'“‘«‹„([{（「『【¿¡");

/** Whether the character ends a sentence even when the next one follows without white space. */
export function isWideStop(char: string): boolean {
  return WIDE_STOPS.has(char);
}

/** Whether the character closes a quotation or a bracket. */
export function isCloser(char: string): boolean {
  return CLOSERS.has(char);
}

/** Whether the character opens a quotation or a bracket. */
export function isOpener(char: string): boolean {
  return OPENERS.has(char);
}

/** Whether the character is white space, as `String.prototype.trim` sees it. */
export function isSpace(char: string): boolean {
  return char !== "" && char.trim() === "";
}

/** Where the run of accepted characters that begins at `from` ends, `limit` at the latest. */
export function skip(
  text: string,
  from: number,
  accepts: (char: string) => boolean,
  limit = text.length,
): number {
  let at = from;
  while (at < limit && accepts(text.charAt(at))) at++;
  return at;
}
