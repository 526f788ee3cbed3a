import { NAME_SUFFIXES } from "../../language/english/titles.ts";
import { formKey } from "./forms.ts";

/** The parts of a person's name, as keys without periods. */
export interface PersonName {
  readonly words: readonly string[];
  /** The words before the surname. */
  readonly given: readonly string[];
  readonly surname: string;
  /** "jr", "iii". */
  readonly suffix: string;
}

/** Marks around nicknames and between names. */
const MARKS = /[,"“”()]|(?<=^|\s)['‘]|['’](?=\s|$)/gu;
const MIN_CALL_NAME_CHARS = 3;

/** Splits a name; the last word is the surname. A single word has no given name. */
export function parsePersonName(text: string): PersonName {
  const all = formKey(text.replace(MARKS, " ")).trim().split(" ");
  const last = all.at(-1) ?? "";
  const suffix = all.length > 2 && NAME_SUFFIXES.has(last) ? last : "";
  const words = suffix === "" ? all : all.slice(0, -1);
  return { words, given: words.slice(0, -1), surname: words.at(-1) ?? "", suffix };
}

/** Whether two full names may be one person's, as "Donald Trump" and "Donald J. Trump", but not "Ivanka Trump". */
export function isSameName(a: PersonName, b: PersonName): boolean {
  if (a.surname !== b.surname || a.suffix !== b.suffix) return false;
  const [first = "", ...middle] = a.given;
  const [otherFirst = "", ...otherMiddle] = b.given;
  if (fits(first, otherFirst)) return fitsAll(middle, otherMiddle);
  return goesBy(first, otherMiddle) || goesBy(otherFirst, middle);
}

/** Whether a person goes by a nickname or a middle name: "Pip Shaw" for 'Philippa "Pip" Shaw'. */
function goesBy(first: string, others: readonly string[]): boolean {
  return first.length >= MIN_CALL_NAME_CHARS && others.includes(first);
}

/** A given name matches itself and its initial. */
function fits(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return a === b || (short.length === 1 && long.startsWith(short));
}

/** Middle names match if every name of the shorter list matches one of the longer. */
function fitsAll(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.every((name) => long.some((other) => fits(name, other)));
}
