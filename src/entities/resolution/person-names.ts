import { formKey } from "./forms.ts";

/** A person's full name in parts; keys without periods. */
export interface PersonName {
  readonly words: readonly string[];
  /** The words before the surname. */
  readonly given: readonly string[];
  readonly surname: string;
  /** "jr", "iii". */
  readonly suffix: string;
}

/** Marks around a nickname, and those between names. */
const MARKS = /[,"“”()]|(?<=^|\s)['‘]|['’](?=\s|$)/gu;
const SHORTEST_CALL_NAME = 3;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/u;

/** Takes a name apart, the surname last; names of one word have no given name. */
export function parsePersonName(text: string): PersonName {
  const all = formKey(text.replace(MARKS, " ")).trim().split(" ");
  const last = all.at(-1) ?? "";
  const suffix = all.length > 2 && SUFFIX.test(last) ? last : "";
  const words = suffix === "" ? all : all.slice(0, -1);
  return { words, given: words.slice(0, -1), surname: words.at(-1) ?? "", suffix };
}

/** Whether two full names can be one person's: "Donald Trump" and "Donald J. Trump", not "Ivanka Trump". */
export function isSameName(a: PersonName, b: PersonName): boolean {
  if (a.surname !== b.surname || a.suffix !== b.suffix) return false;
  const [first = "", ...middle] = a.given;
  const [otherFirst = "", ...otherMiddle] = b.given;
  if (fits(first, otherFirst)) return fitsAll(middle, otherMiddle);
  return goesBy(first, otherMiddle) || goesBy(otherFirst, middle);
}

/** A nickname or a later given name before the surname: "Pip Shaw" for 'Philippa "Pip" Shaw'. */
function goesBy(first: string, others: readonly string[]): boolean {
  return first.length >= SHORTEST_CALL_NAME && others.includes(first);
}

/** A given name and its initial fit. */
function fits(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return a === b || (short.length === 1 && long.startsWith(short));
}

/** Middle names that only one of them has are no difference. */
function fitsAll(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.every((name) => long.some((other) => fits(name, other)));
}
