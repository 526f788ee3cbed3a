import type { Mark } from "../../model/article.ts";
import { surface } from "../../model/span.ts";
import { isSafeTarget } from "../links.ts";
import { sanitize } from "../sanitize.ts";
import { longestRun } from "./escape.ts";
import { createFlankTest } from "./flanks.ts";

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
