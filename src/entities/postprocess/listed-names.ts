import type { EntityType } from "../../model/entity.ts";
import { isCapital, isSmall } from "../../model/letters.ts";
import type { Span } from "../../model/span.ts";
import type { TaggedSpan } from "../sequence/spans.ts";
import type { TokenSequence } from "../sequence/token-sequences.ts";
import { casedOf, type Unit, unitsOf } from "./text-units.ts";

/** A name that is to be found wherever it stands, whatever the model thinks. */
export interface ListedName {
  readonly name: string;
  readonly type: EntityType;
  /** Other forms of it, which are found as well. */
  readonly aliases?: readonly string[];
}

/** A form of a listed name. */
interface Form {
  readonly name: string;
  readonly type: EntityType;
  /** As written, for the capitals. */
  readonly written: string;
}

interface Index {
  /** By key: as the text is compared. */
  readonly forms: Map<string, Form[]>;
  /** By first unit: the most units that a form has which begins so. A search goes on no longer. */
  readonly reach: Map<string, number>;
}

/** A form in which every word is a unit, and one space parts two. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** Marks that make one word of two: "Anne-Marie", "O'Neil", "AT&T". */
const JOINING = new Set(["-", "‐", "‑", "'", "&"]);

/** The names of a list, ready to be looked up. */
export interface ListedNames {
  /** Where they stand in a text: in order, not overlapping, the longest at each place. */
  find(text: string, stretches: readonly TokenSequence[]): TaggedSpan[];
  /** The name of which a text is a form, whatever its capitals. */
  nameOf(form: string): string | undefined;
}

/** Prepares a list of names. */
export function createListedNames(names: readonly ListedName[]): ListedNames {
  const index = indexForms(names);
  return {
    find: (text, stretches) =>
      index.forms.size === 0
        ? []
        : runsOf(text, stretches).flatMap((run) => findIn(text, run, index)),
    nameOf: (form) => index.forms.get(readForm(form).key)?.[0]?.name,
  };
}

function indexForms(names: readonly ListedName[]): Index {
  const index: Index = { forms: new Map(), reach: new Map() };
  for (const { name, type, aliases = [] } of names) {
    addForm(index, { name, type, written: name });
    for (const alias of aliases) addForm(index, { name, type, written: alias });
  }
  return index;
}

function addForm({ forms, reach }: Index, form: Form): void {
  const { written } = form;
  const { first, key, count } = PLAIN.test(written) ? readPlain(written) : readForm(written);
  if (count === 0) return;
  if ((reach.get(first) ?? 0) < count) reach.set(first, count);
  const known = forms.get(key);
  if (known === undefined) forms.set(key, [form]);
  else if (!known.some((other) => other.written === written)) known.push(form);
}

/** A form as it is looked up. */
interface FormKey {
  /** The key of its first unit. */
  readonly first: string;
  readonly key: string;
  /** How many units it has. */
  readonly count: number;
}

function readForm(form: string): FormKey {
  const units = unitsOf(form, { start: 0, end: form.length });
  return { first: units[0]?.key ?? "", key: units.reduce(longerKey, ""), count: units.length };
}

/** The same, ten times as fast, for most names. */
function readPlain(form: string): FormKey {
  const key = form.toLowerCase();
  const space = key.indexOf(" ");
  if (space < 0) return { first: key, key, count: 1 };
  return { first: key.slice(0, space), key, count: key.split(" ").length };
}

function longerKey(key: string, { key: more, isApart }: Unit): string {
  return key !== "" && isApart ? `${key} ${more}` : key + more;
}

/** Stretches of one block and line are read as one: a name may have a sentence's end in it, as "Yahoo! Inc." does. */
function runsOf(text: string, stretches: readonly TokenSequence[]): Span[] {
  const runs: Span[] = [];
  for (const { tokens } of stretches) {
    const start = tokens[0]?.start ?? 0;
    const end = tokens.at(-1)?.end ?? 0;
    const last = runs.at(-1);
    if (last && !text.slice(last.end, start).includes("\n"))
      runs[runs.length - 1] = { ...last, end };
    else runs.push({ start, end });
  }
  return runs;
}

function findIn(text: string, run: Span, index: Index): TaggedSpan[] {
  const units = unitsOf(text, run);
  const found: TaggedSpan[] = [];
  for (let at = 0; at < units.length; ) {
    const match = matchAt(text, units, at, index);
    if (match) found.push(match.span);
    at = match?.next ?? at + 1;
  }
  return found;
}

interface Match {
  readonly span: TaggedSpan;
  /** Index of the unit behind it. */
  readonly next: number;
}

/** The longest name that begins with a unit. */
function matchAt(
  text: string,
  units: readonly Unit[],
  at: number,
  index: Index,
): Match | undefined {
  const reach = index.reach.get(units[at]?.key ?? "");
  if (reach === undefined || !beginsFree(text, units, at)) return undefined;
  let best: Match | undefined;
  let key = "";
  for (const [ahead, unit] of units.slice(at, at + reach).entries()) {
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

/** The first form that has no capital where the text has none. */
function fittingForm(forms: readonly Form[], surface: string): Form | undefined {
  const cased = casedOf(surface);
  return forms.find(
    ({ written }) => written === surface || hasItsCapitals(casedOf(written), cased),
  );
}

function hasItsCapitals(form: string, cased: string): boolean {
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

/** "Anne-Marie" is one word, "Tokyo-based" is not; "acme.org" is one, a full stop without a space is not. */
function isJoined(text: string, mark: Unit, { start, isWord }: Unit): boolean {
  if (!isWord) return false;
  const isSmallWord = isSmall(text.charAt(start));
  return mark.key === "." ? isSmallWord : JOINING.has(mark.key) && !isSmallWord;
}
