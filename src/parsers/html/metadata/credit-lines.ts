import { isPersonName } from "../../newswire/byline-names.ts";
import { normalize } from "../dom.ts";
import type { PageBlock } from "../page-block.ts";
import { splitNames } from "./author-names.ts";
import { readDate } from "./date-formats.ts";

/** What parts the things that one line says of an article: "Von Ana Lima | 3. Mai 2025". */
const PARTING = /\s*\n\s*|\s+[-–—]\s+|\s*[|•·]\s*/;
/** What a line opens with that names its author. */
const OPENING =
  /^(?:(?:(?:written|posted|published|story|text|words|reported) |(?:ein |eine )?(?:artikel|beitrag|blog beitrag|gastbeitrag|kolumne|kommentar|analyse|essay|interview|reportage) )?(?:by|von|par|por|di)\b ?:?|(?:text|redaktion) ?:|(?:autor|autorin|autoren|authors?|auteurs?)\b ?:?) ?(?=\S)/i;
/** What opens a line that names the author, wherever on a page it stands. */
const LABEL = /^(?:autor|autorin|autoren|authors?|auteurs?) ?: ?(?=\S)/i;
/** A line that does no more than open the next. */
const ALONE = /^(?:by|von|par|por|di|autor|autorin|author|auteur) ?:?$/i;
/** What may stand behind the names. */
const ENDING = /\s*(?:[(@]|,? \d|,? (?:datum|date) ?:| (?:on|am|le|el|il|for|für) ).*$/i;
/** Longer lines are no credits. */
const LIMIT = 200;
/** No date alone is longer. */
const DATE_LIMIT = 30;

/** The authors that the first line names which does so, of blocks that stand under one another. */
export function readCredits(blocks: readonly string[]): readonly string[] {
  const lines = blocks.flatMap((block) => block.split("\n"));
  for (const [at, line] of lines.entries()) {
    const names = ALONE.test(line) ? readNames(lines[at + 1] ?? "") : readCredit(line);
    if (names.length > 0) return names;
  }
  return [];
}

/** The authors in a line that opens as bylines do, or has a date and names and nothing else. */
function readCredit(line: string): readonly string[] {
  const parts = line.split(PARTING);
  const credit = parts.find((part) => OPENING.test(part));
  if (credit !== undefined) return readNames(credit.replace(OPENING, ""));
  const others = parts.filter((part) => !isMoment(part));
  const [only] = others;
  return only !== undefined && others.length === 1 && parts.length > 1 ? readNames(only) : [];
}

/** The authors of the first of some lines that has them behind a label. */
export function readLabels(lines: readonly string[]): readonly string[] {
  const parts = lines
    .filter(({ length }) => length <= LIMIT)
    .flatMap((line) => line.split(PARTING));
  const labelled = parts.filter((part) => LABEL.test(part));
  const names = labelled.map((part) => readNames(part.replace(LABEL, "")));
  return names.find((found) => found.length > 0) ?? [];
}

/** The people whom a text names before anything else. */
export function readNames(text: string): readonly string[] {
  const names = splitNames(text.replace(ENDING, ""));
  const end = names.findIndex((name) => !isPersonName(name));
  return end < 0 ? names : names.slice(0, end);
}

function isMoment(part: string): boolean {
  if (part.length > DATE_LIMIT || OPENING.test(part)) return false;
  return readDate(part) !== undefined || /^\d\d?[:.]\d\d(?: uhr)?$/i.test(part);
}

/** How many blocks above and below the headline are looked at. */
const ABOVE = 6;
const BELOW = 10;
/** Longer blocks are no bylines and dates. */
const HEAD_LINE_LIMIT = 140;

/** The short lines around an article's headline, those below it first; none where it shows no headline. */
export function headLines(
  page: readonly PageBlock[],
  title: string | undefined,
): readonly string[] {
  if (title === undefined) return [];
  const key = normalize(title);
  const blocks = page.filter(({ peripheral }) => !peripheral);
  const at = blocks.findIndex(({ kind, text }) => kind === "heading" && normalize(text) === key);
  if (at < 0) return [];
  const below = blocks.slice(at + 1, at + 1 + BELOW);
  const above = blocks.slice(Math.max(0, at - ABOVE), at).reverse();
  return [...below, ...above]
    .map(({ text }) => text)
    .filter(({ length }) => length <= HEAD_LINE_LIMIT);
}
