import type { EntityType } from "../../model/entity.ts";
import { isCapital, isSmall } from "../../model/letters.ts";
import type { Span } from "../../model/span.ts";
import type { NameSpan } from "../sequence/spans.ts";
import type { TokenSequence } from "../sequence/token-sequences.ts";
import { type Unit, unitsOf, withoutAccents } from "./text-units.ts";

/** A name to find wherever it occurs, whatever the model says. */
export interface ListedName {
  readonly name: string;
  readonly type: EntityType;
  /** Other forms to find. */
  readonly aliases?: readonly string[];
}

/** A form of a listed name. */
interface Form {
  readonly name: string;
  readonly type: EntityType;
  /** As the list writes it; needed to compare capitals. */
  readonly written: string;
}

interface Index {
  /** By key. */
  readonly forms: Map<string, Form[]>;
  /** By key of the first unit, the number of units in the longest form. */
  readonly maxUnits: Map<string, number>;
}

/** Matches a form whose words are units, separated by single spaces. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** Marks that join two words into one: "Anne-Marie", "O'Neil", "AT&T". */
const JOINING = new Set(["-", "‐", "‑", "'", "&"]);

/** A list of names, ready for look-up. */
export interface ListedNames {
  /** Finds the names in a text: in order, not overlapping, the longest at each position. */
  find(text: string, sequences: readonly TokenSequence[]): NameSpan[];
  /** The name that has this form; capitals do not matter. */
  nameOf(form: string): string | undefined;
}

/** Prepares a list of names. */
export function createListedNames(names: readonly ListedName[]): ListedNames {
  const index = indexForms(names);
  return {
    find: (text, sequences) =>
      index.forms.size === 0
        ? []
        : linesOf(text, sequences).flatMap((line) => findIn(text, line, index)),
    nameOf: (form) => index.forms.get(keyOfForm(form).key)?.[0]?.name,
  };
}

function indexForms(names: readonly ListedName[]): Index {
  const index: Index = { forms: new Map(), maxUnits: new Map() };
  for (const { name, type, aliases = [] } of names) {
    addForm(index, { name, type, written: name });
    for (const alias of aliases) addForm(index, { name, type, written: alias });
  }
  return index;
}

function addForm({ forms, maxUnits }: Index, form: Form): void {
  const { written } = form;
  const { first, key, count } = PLAIN.test(written) ? keyOfPlainForm(written) : keyOfForm(written);
  if (count === 0) return;
  if ((maxUnits.get(first) ?? 0) < count) maxUnits.set(first, count);
  const known = forms.get(key);
  if (known === undefined) forms.set(key, [form]);
  else if (!known.some((other) => other.written === written)) known.push(form);
}

/** The look-up key of a form. */
interface FormKey {
  /** Key of the first unit. */
  readonly first: string;
  readonly key: string;
  /** Number of units. */
  readonly count: number;
}

function keyOfForm(form: string): FormKey {
  const units = unitsOf(form, { start: 0, end: form.length });
  return { first: units[0]?.key ?? "", key: units.reduce(longerKey, ""), count: units.length };
}

/** Takes a tenth of the time, and most names are plain. */
function keyOfPlainForm(form: string): FormKey {
  const key = form.toLowerCase();
  const space = key.indexOf(" ");
  if (space < 0) return { first: key, key, count: 1 };
  return { first: key.slice(0, space), key, count: key.split(" ").length };
}

function longerKey(key: string, { key: more, isApart }: Unit): string {
  return key !== "" && isApart ? `${key} ${more}` : key + more;
}

/** Joins the sequences of one line, because a name may contain the end of a sentence, as in "Yahoo! Inc.". */
function linesOf(text: string, sequences: readonly TokenSequence[]): Span[] {
  const lines: Span[] = [];
  for (const { tokens } of sequences) {
    const start = tokens[0]?.start ?? 0;
    const end = tokens.at(-1)?.end ?? 0;
    const last = lines.at(-1);
    if (last && !text.slice(last.end, start).includes("\n"))
      lines[lines.length - 1] = { ...last, end };
    else lines.push({ start, end });
  }
  return lines;
}

function findIn(text: string, line: Span, index: Index): NameSpan[] {
  const units = unitsOf(text, line);
  const found: NameSpan[] = [];
  for (let at = 0; at < units.length; ) {
    const match = matchAt(text, units, at, index);
    if (match) found.push(match.span);
    at = match?.next ?? at + 1;
  }
  return found;
}

interface Match {
  readonly span: NameSpan;
  /** Index of the next unit. */
  readonly next: number;
}

/** The longest name that begins at a unit. */
function matchAt(
  text: string,
  units: readonly Unit[],
  at: number,
  index: Index,
): Match | undefined {
  const maxUnits = index.maxUnits.get(units[at]?.key ?? "");
  if (maxUnits === undefined || !beginsFree(text, units, at)) return undefined;
  let best: Match | undefined;
  let key = "";
  for (const [ahead, unit] of units.slice(at, at + maxUnits).entries()) {
    const last = at + ahead;
    key = longerKey(key, unit);
    const forms = index.forms.get(key);
    if (forms === undefined || !endsFree(text, units, last)) continue;
    const found = units.slice(at, last + 1);
    const form = fittingForm(forms, text.slice(found[0]?.start, unit.end));
    if (!form) continue;
    const start = found[0]?.start ?? unit.start;
    best = { span: { type: form.type, start, end: unit.end, listed: form.name }, next: last + 1 };
  }
  return best;
}

/** The first form whose capitals are all capitals in the text. */
function fittingForm(forms: readonly Form[], surface: string): Form | undefined {
  const cased = withoutAccents(surface);
  return forms.find(
    ({ written }) => written === surface || hasCapitals(withoutAccents(written), cased),
  );
}

function hasCapitals(form: string, cased: string): boolean {
  if (form.length !== cased.length) return true;
  for (let at = 0; at < form.length; at++) {
    if (isCapital(form.charAt(at)) && !isCapital(cased.charAt(at))) return false;
  }
  return true;
}

function beginsFree(text: string, units: readonly Unit[], at: number): boolean {
  const [beyond, mark] = [units[at - 2], units[at - 1]];
  if (!mark || units[at]?.isApart) return true;
  if (mark.isWord) return false;
  return mark.isApart || !beyond || !isJoined(text, mark, beyond);
}

function endsFree(text: string, units: readonly Unit[], last: number): boolean {
  const [mark, beyond] = [units[last + 1], units[last + 2]];
  if (!mark || mark.isApart) return true;
  if (mark.isWord) return false;
  return !beyond || beyond.isApart || !isJoined(text, mark, beyond);
}

/** "Anne-Marie" and "acme.org" are one word; "Tokyo-based" and two sentences without a space are not. */
function isJoined(text: string, mark: Unit, { start, isWord }: Unit): boolean {
  if (!isWord) return false;
  const isSmallLetter = isSmall(text.charAt(start));
  return mark.key === "." ? isSmallLetter : JOINING.has(mark.key) && !isSmallLetter;
}
