import { fromMarkdown } from "mdast-util-from-markdown";

/** What stands between these is never shown. */
const HIDDEN_MARKUP: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/<!--/g, /-->/g],
  [/<script\b/gi, /<\/script>/gi],
  [/<style\b/gi, /<\/style>/gi],
];
/** What these elements begin or end stands apart from its neighbours. */
const BLOCK_TAGS = new Set(
  "address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody tfoot thead title tr ul".split(
    " ",
  ),
);
const TAG = /<\/?([a-z][a-z\d-]{0,40})(?:[\s/][^<>]*)?>|<[?!][^<>]*>/gi;
const ENTITIES_ONLY = {
  disable: {
    null: "attention autolink blockQuote characterEscape codeFenced codeIndented codeText definition hardBreakEscape headingAtx htmlFlow htmlText labelEnd labelStartImage labelStartLink list setextUnderline thematicBreak".split(
      " ",
    ),
  },
};

/** The text a block of HTML shows, a paragraph for each element that stands by itself. */
export function htmlParagraphs(html: string): string[] {
  const shown = HIDDEN_MARKUP.reduce((rest, [open, close]) => cutBetween(rest, open, close), html);
  const spaced = shown.replace(TAG, (_, name?: string) => spaceFor(name));
  return spaced
    .split("\0")
    .map((part) => decodeEntities(part.trim().replace(/\s+/g, " ")))
    .filter((text) => text !== "");
}

/** What stands in a tag's place; a NUL, which no parsed text has, parts paragraphs. */
function spaceFor(tag: string | undefined): string {
  const name = tag?.toLowerCase() ?? "";
  if (BLOCK_TAGS.has(name)) return "\0";
  return name === "br" || name === "td" || name === "th" ? " " : "";
}

/** `text` without all that stands between two global patterns; without a `close` nothing is cut. */
function cutBetween(text: string, open: RegExp, close: RegExp): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    open.lastIndex = at;
    const start = open.exec(text)?.index;
    close.lastIndex = open.lastIndex;
    if (start === undefined || !close.test(text)) return parts.join("") + text.slice(at);
    parts.push(text.slice(at, start));
    at = close.lastIndex;
  }
}

/** Named and numbered characters as the Markdown parser knows them: it reads the text with all else switched off. */
function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  const [paragraph] = fromMarkdown(text, { extensions: [ENTITIES_ONLY] }).children;
  const [content] = paragraph?.type === "paragraph" ? paragraph.children : [];
  return content?.type === "text" ? content.value.trim() : text;
}
