import type { Span } from "../../model/span.ts";

/** Where the text goes: brackets and bars are syntax only in some contexts. */
export type EscapeContext = "plain" | "bracketed" | "cell";

/*
 * Delimiters, the start of a tag or character reference, and what would turn a bare address into a link.
 * Lookarounds come after the character they belong to.
 */
const COMMON = "<(?=[a-z/!?])|&(?=#?[a-z0-9]{1,32};)|:(?=//)(?<=https?:)|\\.(?<=www\\.)|[\\\\`*_~";
const PATTERNS: Readonly<Record<EscapeContext, RegExp>> = {
  plain: new RegExp(`${COMMON}]`, "gi"),
  bracketed: new RegExp(`${COMMON}[\\]]`, "gi"),
  cell: new RegExp(`${COMMON}[\\]|]`, "gi"),
};

/** The reach of the lookarounds, in code units. */
const BEFORE = 6;
const BEHIND = 34;

/** The start of a line that would open a block, underline a heading or divide a table. */
const BLOCK_START =
  /^(?:#{1,6}(?=[ \t]|$)|>|[-+](?=[ \t]|$)|=+[ \t]*$|\+{3}[ \t]*$|[-:|][-:| \t]*$)/;
const ORDINAL = /^(\d{1,9})(?=[.)](?:[ \t]|$))/;

/** Escapes inline syntax in a span of a text. */
export function escapeInline(text: string, { start, end }: Span, context: EscapeContext): string {
  const from = Math.max(start - BEFORE, 0);
  const seen = text.slice(from, end + BEHIND);
  const pattern = PATTERNS[context];
  const parts: string[] = [];
  let at = start - from;
  pattern.lastIndex = at;
  for (let match = pattern.exec(seen); match; match = pattern.exec(seen)) {
    if (match.index >= end - from) break;
    parts.push(seen.slice(at, match.index), "\\");
    at = match.index;
  }
  return parts.join("") + seen.slice(at, end - from);
}

/** Escapes the start of a line that would open a block. */
export function escapeLineStart(line: string): string {
  return BLOCK_START.test(line) ? `\\${line}` : line.replace(ORDINAL, "$1\\");
}

/** Escapes trailing hashes, which would close the heading. */
export function escapeHeadingEnd(line: string): string {
  let start = line.length;
  while (line[start - 1] === "#") start--;
  return start < line.length ? `${line.slice(0, start)}\\${line.slice(start)}` : line;
}

/** The length of the longest run of one character. */
export function longestRun(text: string, character: string): number {
  let longest = 0;
  let run = 0;
  for (const one of text) {
    run = one === character ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}
