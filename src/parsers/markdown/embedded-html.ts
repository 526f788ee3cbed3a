import { fromMarkdown } from "mdast-util-from-markdown";
import { wordSet } from "../../model/letters.ts";

/** Markup between these is never shown. */
const HIDDEN_MARKUP: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/<!--/g, /-->/g],
  [/<script\b/gi, /<\/script>/gi],
  [/<style\b/gi, /<\/style>/gi],
];
/** Tags that begin or end a paragraph. */
const BLOCK_TAGS = wordSet(
  "address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody tfoot thead title tr ul",
);
const TAG = /<\/?([a-z][a-z\d-]{0,40})(?:[\s/][^<>]*)?>|<[?!][^<>]*>/gi;
const ENTITIES_ONLY = {
  disable: {
    null: "attention autolink blockQuote characterEscape codeFenced codeIndented codeText definition hardBreakEscape headingAtx htmlFlow htmlText labelEnd labelStartImage labelStartLink list setextUnderline thematicBreak".split(
      " ",
    ),
  },
};

/** Returns the visible text of a block of HTML, a paragraph for each block element. */
export function htmlParagraphs(html: string): string[] {
  const shown = HIDDEN_MARKUP.reduce((rest, [open, close]) => cutBetween(rest, open, close), html);
  const spaced = shown.replace(TAG, (_, name?: string) => spaceFor(name));
  return spaced
    .split("\0")
    .map((part) => decodeEntities(part.trim().replace(/\s+/g, " ")))
    .filter((text) => text !== "");
}

/** Returns the text that replaces a tag. A NUL, which no parsed text has, separates paragraphs. */
function spaceFor(tag: string | undefined): string {
  const name = tag?.toLowerCase() ?? "";
  if (BLOCK_TAGS.has(name)) return "\0";
  return name === "br" || name === "td" || name === "th" ? " " : "";
}

/** Removes all text between two global patterns. Without a closing match, nothing more is removed. */
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

/** Decodes character references with the Markdown parser, with all its other constructs disabled. */
function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  const [paragraph] = fromMarkdown(text, { extensions: [ENTITIES_ONLY] }).children;
  const [content] = paragraph?.type === "paragraph" ? paragraph.children : [];
  return content?.type === "text" ? content.value.trim() : text;
}
