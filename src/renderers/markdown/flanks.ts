import type { Mark } from "../../model/article.ts";

/** `unsure` is half of a surrogate pair, which parsers take for different things. */
type CharacterClass = "space" | "punctuation" | "word" | "unsure";

/**
 * A test whether asterisks around a mark's text would be delimiters (CommonMark 6.2): a word must begin
 * behind the first, or none stand before it; and so at the end.
 * @param marks All marks of the text: links and code begin and end in signs of their own.
 */
export function createFlankTest(text: string, marks: readonly Mark[]): (mark: Mark) => boolean {
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
