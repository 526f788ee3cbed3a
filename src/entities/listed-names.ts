import type { EntityType } from "../model/entity.ts";
import { isCapital, isSmall } from "../model/letters.ts";
import type { Span } from "../model/span.ts";
import { casedOf, type Unit, unitsOf } from "./listed-units.ts";
import type { ListedName } from "./own-names.ts";
import type { Stretch, TaggedSpan } from "./tagger.ts";

/** A form of a listed name. */
interface Form {
  readonly name: string;
  readonly type: EntityType;
  /** As written, for the capitals. */
  readonly cased: string;
}

/**
 * The forms of every key, and every beginning of a key, without forms of its own. A hash of beginnings
 * stands for a trie: a search goes on as long as what it has read begins a name.
 */
type Index = ReadonlyMap<string, readonly Form[]>;

const NO_FORMS: readonly Form[] = [];

/** Marks that make one word of two: "Anne-Marie", "O'Neil", "AT&T". */
const JOINING = new Set(["-", "‐", "‑", "'", "&"]);

/** Finds the names of a list in a text: in order, not overlapping, the longest at each place. */
export function createListedNames(
  names: readonly ListedName[],
): (text: string, stretches: readonly Stretch[]) => TaggedSpan[] {
  const index = indexForms(names);
  if (index.size === 0) return () => [];
  return (text, stretches) => runsOf(text, stretches).flatMap((run) => findIn(text, run, index));
}

function indexForms(names: readonly ListedName[]): Index {
  const index = new Map<string, readonly Form[]>();
  for (const { name, type, aliases = [] } of names) {
    for (const form of [name, ...aliases]) addForm(index, form, name, type);
  }
  return index;
}

function addForm(
  index: Map<string, readonly Form[]>,
  form: string,
  name: string,
  type: EntityType,
): void {
  const units = unitsOf(form, { start: 0, end: form.length });
  let key = "";
  for (const unit of units) {
    key = longerKey(key, unit);
    if (!index.has(key)) index.set(key, NO_FORMS);
  }
  if (key === "") return;
  const cased = casedText(form, units);
  const known = index.get(key) ?? NO_FORMS;
  if (known.some((other) => other.cased === cased)) return;
  index.set(key, [...known, { name, type, cased }]);
}

function longerKey(key: string, { key: more, isApart }: Unit): string {
  return key !== "" && isApart ? `${key} ${more}` : key + more;
}

function casedText(text: string, units: readonly Unit[]): string {
  return units.map(({ start, end }) => casedOf(text.slice(start, end))).join("");
}

/** Stretches of one block and line are read as one: a name may have a sentence's end in it, as "Yahoo! Inc." does. */
function runsOf(text: string, stretches: readonly Stretch[]): Span[] {
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
  let best: Match | undefined;
  let key = "";
  for (let last = at; last < units.length; last++) {
    const unit = units[last] as Unit;
    key = longerKey(key, unit);
    const forms = index.get(key);
    if (forms === undefined || (last === at && !beginsFree(text, units, at))) break;
    if (forms.length === 0 || !endsFree(text, units, last)) continue;
    const found = units.slice(at, last + 1);
    const form = fittingForm(forms, casedText(text, found));
    if (!form) continue;
    const start = found[0]?.start ?? unit.start;
    best = { span: { type: form.type, start, end: unit.end, listed: form.name }, next: last + 1 };
  }
  return best;
}

/** The first form that has no capital where the text has none. */
function fittingForm(forms: readonly Form[], cased: string): Form | undefined {
  return forms.find((form) => {
    if (form.cased === cased || form.cased.length !== cased.length) return true;
    return Array.from(form.cased).every(
      (char, at) => !isCapital(char) || isCapital(cased[at] ?? ""),
    );
  });
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
