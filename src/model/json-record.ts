const OPENING = /^\s*\{\s*"/;
const BODY = /"(?:text|html)"\s*:/;

/** Whether a text, or the beginning of one, looks like a JSON record of an article. */
export function opensAsRecord(text: string): boolean {
  return OPENING.test(text) && BODY.test(text);
}
