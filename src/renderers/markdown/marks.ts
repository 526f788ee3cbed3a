import type { Mark } from "../../model/article.ts";
import { surface } from "../../model/span.ts";
import { isSafeTarget, sanitize } from "../sanitize.ts";
import { longestRun } from "./escape.ts";

/** Some parsers do not accept longer runs of backticks as delimiters. */
const MAX_BACKTICKS = 30;
/** A bare address, which GFM parsers turn into a link; it does not end in punctuation. */
const BARE_LINK = /(?<![a-z])https?:\/\/[a-z0-9](?:[!-;=?-{}~]*[a-z0-9/])?/gi;

/**
 * The marks that Markdown can express, ordered by start and trimmed to their words. Drops marks whose
 * delimiters would be misread. Bare addresses become links, as parsers read them.
 */
export function chooseMarks(
  text: string,
  marks: readonly Mark[],
  inside: "lines" | "cell",
): Mark[] {
  const tight = [...marks, ...bareLinks(text)]
    .map((mark) => tighten(mark, text))
    .filter((mark) => isWritable(mark, text, inside))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const flanks = createFlankTest(text, tight);
  const linked = tight.some(({ kind }) => kind === "link");
  return withoutTouching(
    tight.filter((mark) => {
      if (isDelimited(mark)) return flanks(mark);
      return mark.kind === "link" || !(linked && definesLink(surface(text, mark)));
    }),
  );
}

/** Whether a parser could take code after a link's opening bracket for the end of a link definition. */
function definesLink(code: string): boolean {
  return code.includes("]:");
}

function bareLinks(text: string): Mark[] {
  return Array.from(text.matchAll(BARE_LINK), ({ 0: href, index }) => ({
    kind: "link",
    href,
    start: index,
    end: index + href.length,
  }));
}

function tighten(mark: Mark, text: string): Mark {
  let { start, end } = mark;
  while (start < end && text.charAt(start).trim() === "") start++;
  while (end > start && text.charAt(end - 1).trim() === "") end--;
  const href = mark.href === undefined ? {} : { href: sanitize(mark.href) };
  return { ...mark, ...href, start, end };
}

function isWritable({ kind, start, end, href }: Mark, text: string, inside: string): boolean {
  if (start >= end) return false;
  if (kind === "link") return href !== undefined && isSafeTarget(href);
  if (kind !== "code") return true;
  const code = text.slice(start, end);
  // In a cell, a backslash before a bar escapes the bar.
  const ambiguous = inside === "cell" && code.includes("\\") && code.includes("|");
  return !ambiguous && !code.includes("\n") && longestRun(code, "`") <= MAX_BACKTICKS;
}

/** Adjacent runs of a delimiter would merge: keeps the first of two such marks. */
function withoutTouching(marks: readonly Mark[]): Mark[] {
  const ends = { "*": new Set<number>(), "`": new Set<number>() };
  return marks.filter((mark) => {
    if (mark.kind === "link") return true;
    const seen = ends[mark.kind === "code" ? "`" : "*"];
    if (seen.has(mark.start)) return false;
    seen.add(mark.end);
    return true;
  });
}

function isDelimited({ kind }: Mark): boolean {
  return kind === "emphasis" || kind === "strong";
}

/** `unsure` is half of a surrogate pair, which parsers classify differently. */
type CharacterClass = "space" | "punctuation" | "word" | "unsure";

/**
 * Creates a test of whether asterisks around a mark would be delimiters (CommonMark 6.2): a word must
 * start after the opening ones, or no word may come before them; likewise at the end.
 * @param marks All marks of the text: links and code start and end with their own delimiters.
 */
function createFlankTest(text: string, marks: readonly Mark[]): (mark: Mark) => boolean {
  const signs = marks.filter(({ kind }) => kind === "link" || kind === "code");
  const starts = new Set(signs.map(({ start }) => start));
  const ends = new Set(signs.map(({ end }) => end));
  return ({ start, end }) =>
    canStandBetween(text.charAt(start - 1), starts.has(start) ? "[" : text.charAt(start)) &&
    canStandBetween(text.charAt(end), ends.has(end) ? "]" : text.charAt(end - 1));
}

function canStandBetween(outer: string, inner: string): boolean {
  const outside = classOf(outer);
  return classOf(inner) === "word" || outside === "space" || outside === "punctuation";
}

function classOf(character: string): CharacterClass {
  if (character.trim() === "") return "space";
  if (/[A-Za-z0-9]/.test(character)) return "word";
  if (/[\ud800-\udfff]/.test(character)) return "unsure";
  return /[\p{P}\p{S}]/u.test(character) ? "punctuation" : "word";
}
