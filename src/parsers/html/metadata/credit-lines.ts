import { isPersonName } from "../../newswire/byline-names.ts";
import { normalize } from "../dom.ts";
import type { PageBlock } from "../page-block.ts";
import { splitNames } from "./author-names.ts";
import { readDate } from "./date-formats.ts";

/** Separators of author, date and section in one line: "Von Ana Lima | 3. Mai 2025". */
const SEPARATOR = /\s*\n\s*|\s+[-–—]\s+|\s*[|•·]\s*/;
/** Openings of bylines. */
const BYLINE_OPENING =
  /^(?:(?:(?:written|posted|published|story|text|words|reported) |(?:ein |eine )?(?:artikel|beitrag|blog beitrag|gastbeitrag|kolumne|kommentar|analyse|essay|interview|reportage) )?(?:by|von|par|por|di)\b ?:?|(?:text|redaktion) ?:|(?:autor|autorin|autoren|authors?|auteurs?)\b ?:?) ?(?=\S)/i;
/** Labels of an author line, trusted anywhere on a page. */
const LABEL = /^(?:autor|autorin|autoren|authors?|auteurs?) ?: ?(?=\S)/i;
/** A label whose names are on the next line. */
const ALONE = /^(?:by|von|par|por|di|autor|autorin|author|auteur) ?:?$/i;
/** Text after the names. */
const TRAILING_TEXT = /\s*(?:[(@]|,? \d|,? (?:datum|date) ?:| (?:on|am|le|el|il|for|für) ).*$/i;
const MAX_CREDIT_LINE_LENGTH = 200;
const MAX_DATE_LENGTH = 30;

/** How many blocks above and below the headline may hold bylines and dates. */
const MAX_BLOCKS_ABOVE = 6;
const MAX_BLOCKS_BELOW = 10;
const MAX_HEAD_LINE_LENGTH = 140;

/** Returns the authors in the first line, of consecutive blocks, that credits any. */
export function readCredits(blocks: readonly string[]): readonly string[] {
  const lines = blocks.flatMap((block) => block.split("\n"));
  for (const [at, line] of lines.entries()) {
    const names = ALONE.test(line) ? readNames(lines[at + 1] ?? "") : readCredit(line);
    if (names.length > 0) return names;
  }
  return [];
}

/** Returns the authors in a line that opens like a byline, or that has only names and a date. */
function readCredit(line: string): readonly string[] {
  const parts = line.split(SEPARATOR);
  const credit = parts.find((part) => BYLINE_OPENING.test(part));
  if (credit !== undefined) return readNames(credit.replace(BYLINE_OPENING, ""));
  const others = parts.filter((part) => !isMoment(part));
  const [only] = others;
  return only !== undefined && others.length === 1 && parts.length > 1 ? readNames(only) : [];
}

/** Returns the authors in the first line that has them after a label. */
export function readLabels(lines: readonly string[]): readonly string[] {
  const parts = lines
    .filter(({ length }) => length <= MAX_CREDIT_LINE_LENGTH)
    .flatMap((line) => line.split(SEPARATOR));
  const labelled = parts.filter((part) => LABEL.test(part));
  const names = labelled.map((part) => readNames(part.replace(LABEL, "")));
  return names.find((found) => found.length > 0) ?? [];
}

/** Returns the people's names at the start of a text. */
export function readNames(text: string): readonly string[] {
  const names = splitNames(text.replace(TRAILING_TEXT, ""));
  const end = names.findIndex((name) => !isPersonName(name));
  return end < 0 ? names : names.slice(0, end);
}

function isMoment(part: string): boolean {
  if (part.length > MAX_DATE_LENGTH || BYLINE_OPENING.test(part)) return false;
  return readDate(part) !== undefined || /^\d\d?[:.]\d\d(?: uhr)?$/i.test(part);
}

/** Returns the short blocks around the headline, those below it first; none if the page shows no headline. */
export function headLines(
  page: readonly PageBlock[],
  title: string | undefined,
): readonly string[] {
  if (title === undefined) return [];
  const key = normalize(title);
  const blocks = page.filter(({ peripheral }) => !peripheral);
  const at = blocks.findIndex(({ kind, text }) => kind === "heading" && normalize(text) === key);
  if (at < 0) return [];
  const below = blocks.slice(at + 1, at + 1 + MAX_BLOCKS_BELOW);
  const above = blocks.slice(Math.max(0, at - MAX_BLOCKS_ABOVE), at).reverse();
  return [...below, ...above]
    .map(({ text }) => text)
    .filter(({ length }) => length <= MAX_HEAD_LINE_LENGTH);
}
