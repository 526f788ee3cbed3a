import type { Span } from "../../model/span.ts";

/** Where a text stands: brackets and the bars of a table are syntax only in some places. */
export type EscapePlace = "plain" | "bracketed" | "cell";

/*
 * Delimiters anywhere; what may open a tag or a named character; what would make a link of a bare
 * address. The parts that look around stand behind the one character they begin with.
 */
const COMMON = "<(?=[a-z/!?])|&(?=#?[a-z0-9]{1,32};)|:(?=//)(?<=https?:)|\\.(?<=www\\.)|[\\\\`*_~";
const PATTERNS: Readonly<Record<EscapePlace, RegExp>> = {
  plain: new RegExp(`${COMMON}]`, "gi"),
  bracketed: new RegExp(`${COMMON}[\\]]`, "gi"),
  cell: new RegExp(`${COMMON}[\\]|]`, "gi"),
};

/** How far the patterns look around. */
const BEFORE = 6;
const BEHIND = 34;

/** What opens a block, underlines a heading or divides a table, at the start of a line. */
const BLOCK_START =
  /^(?:#{1,6}(?=[ \t]|$)|>|[-+](?=[ \t]|$)|=+[ \t]*$|\+{3}[ \t]*$|[-:|][-:| \t]*$)/;
const ORDINAL = /^(\d{1,9})(?=[.)](?:[ \t]|$))/;

/** A span of a text with all that would be inline syntax escaped. */
export function escapeInline(text: string, { start, end }: Span, place: EscapePlace): string {
  const from = Math.max(start - BEFORE, 0);
  const seen = text.slice(from, end + BEHIND);
  const pattern = PATTERNS[place];
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

/** A line of a paragraph, escaped where it would begin another block. */
export function escapeLineStart(line: string): string {
  return BLOCK_START.test(line) ? `\\${line}` : line.replace(ORDINAL, "$1\\");
}

/** A heading's text, its last hashes kept from closing it. */
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
