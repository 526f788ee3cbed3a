const JSON_FEED =
  /^\{[^}]{0,1000}?"version"\s{0,20}:\s{0,20}"https?:(?:\\?\/){2}jsonfeed\.org\\?\/version/;
const HTML = /^<!doctype\s{1,20}html[\s>]/i;
const ROOT = /^<(?:rss|rdf:rdf|(?:[a-z]+:)?feed)[\s>]/i;
/** What may stand before the root of an XML document, and how it ends. */
const PROLOGUE: readonly (readonly [opening: string, close: string])[] = [
  ["<!--", "-->"],
  ["<?", "?>"],
  ["<!", ">"],
];

/** Whether bytes open as RSS, Atom or JSON Feed do. */
export function opensAsFeed(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head).trimStart();
  return text.startsWith("{") ? JSON_FEED.test(text) : ROOT.test(skipPrologue(text));
}

function skipPrologue(text: string): string {
  let rest = text;
  for (;;) {
    const found = PROLOGUE.find(([opening]) => rest.startsWith(opening));
    if (found === undefined || HTML.test(rest)) return rest;
    const [opening, close] = found;
    const end = rest.indexOf(close, opening.length);
    if (end < 0) return "";
    rest = rest.slice(end + close.length).trimStart();
  }
}
