import type { Mark } from "../../model/article.ts";
import { surface } from "../../model/span.ts";
import { isSafeTarget, sanitize } from "../sanitize.ts";
import { longestRun } from "./escape.ts";

/** Longer runs of backticks are no delimiters to every reader. */
const LONGEST_FENCE = 30;
/** An address in the text that readers make a link of; it ends in no punctuation. */
const BARE_LINK = /(?<![a-z])https?:\/\/[a-z0-9](?:[!-;=?-{}~]*[a-z0-9/])?/gi;

/**
 * The marks Markdown can show, ordered by start: tight around their words, and of those whose delimiters
 * would be read as something else the text alone. Bare addresses are links, as readers take them for.
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

/** Whether code behind the bracket that opens a link would be read as the end of a link's definition. */
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
  // In a cell a backslash before a bar says that the bar is text.
  const ambiguous = inside === "cell" && code.includes("\\") && code.includes("|");
  return !ambiguous && !code.includes("\n") && longestRun(code, "`") <= LONGEST_FENCE;
}

/** Where two of a delimiter's runs touch they would be read as one: the first of the marks stays. */
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

/** `unsure` is half of a surrogate pair, which parsers take for different things. */
type CharacterClass = "space" | "punctuation" | "word" | "unsure";

/**
 * A test whether asterisks around a mark's text would be delimiters (CommonMark 6.2): a word must begin
 * behind the first, or none stand before it; and so at the end.
 * @param marks All marks of the text: links and code begin and end in signs of their own.
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
