const OPENING = /^\s*\{\s*"/;
const BODY = /"(?:text|html)"\s*:/;

/** Whether a text, or its beginning, looks like a JSON record of an article. */
export function opensAsRecord(text: string): boolean {
  return OPENING.test(text) && BODY.test(text);
}
