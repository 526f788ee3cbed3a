import type { EntityType } from "../../src/model/entity.ts";
import type { MarkedName } from "../../training/names/read-marks.ts";

/** Counts of found, expected and correctly found items. */
export interface Tally {
  readonly found: number;
  readonly expected: number;
  readonly right: number;
}

/** One document with the annotated names and those of a system. */
export interface ScoredDocument {
  readonly text: string;
  /** Whether the annotation links the mentions of one entity. */
  readonly isResolved: boolean;
  readonly expected: readonly MarkedName[];
  readonly found: readonly MarkedName[];
}

/** Counts names with the right type and both ends right. */
export function tallyExact({ expected, found }: ScoredDocument): Tally {
  const wanted = new Set(expected.map(label));
  const right = found.filter((name) => wanted.has(label(name))).length;
  return { found: found.length, expected: expected.length, right };
}

/**
 * Counts names that overlap an annotated name of the same type; each annotated name matches once (the
 * "type" match of SemEval-2013 task 9).
 */
export function tallyLenient({ expected, found }: ScoredDocument): Tally {
  const open = [...expected];
  const right = found.filter((name) => {
    const at = open.findIndex((gold) => gold.type === name.type && overlaps(gold, name));
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  }).length;
  return { found: found.length, expected: expected.length, right };
}

/**
 * Counts the document's entities, however often they are mentioned. An entity is right if it shares its
 * type and a form with an annotated entity; each matches at most one (the alignment of CEAF, Luo 2005,
 * with a similarity of 0 or 1). Forms ignore letter case, accents, periods and "the". Without annotated
 * entities, each form is an entity on both sides.
 */
export function tallyEntities({ text, isResolved, expected, found }: ScoredDocument): Tally {
  const open = listEntities(text, expected, isResolved);
  const wanted = open.length;
  const list = listEntities(text, found, isResolved);
  const right = list.filter((forms) => takeBest(open, forms)).length;
  return { found: list.length, expected: wanted, right };
}

/**
 * Counts pairs of mentions in one entity, among the mentions that were found exactly: this scores
 * resolution alone, whatever was missed (pair counting as for any clustering; Manning, Raghavan and
 * Schütze 2008, 16.3). For a system without resolution, mentions of one form are one entity.
 * Returns `undefined` if no entities are annotated.
 */
export function tallyPairs({
  text,
  isResolved,
  expected,
  found,
}: ScoredDocument): Tally | undefined {
  if (!isResolved) return undefined;
  const gold = new Map(expected.map((name) => [label(name), name.entity]));
  const matched = found
    .filter((name) => gold.has(label(name)))
    .map((name) => ({ ours: entityOf(text, name), theirs: gold.get(label(name)) }));
  const tally = { found: 0, expected: 0, right: 0 };
  for (const [index, a] of matched.entries()) {
    for (const b of matched.slice(index + 1)) {
      if (a.ours === b.ours) tally.found++;
      if (a.theirs === b.theirs) tally.expected++;
      if (a.ours === b.ours && a.theirs === b.theirs) tally.right++;
    }
  }
  return tally;
}

/** Sums a tally over documents, for all names or one type; `undefined` if no document has a tally. */
export function sumOver(
  documents: readonly ScoredDocument[],
  tally: (document: ScoredDocument) => Tally | undefined,
  type?: EntityType,
): Tally | undefined {
  const ofType = (name: MarkedName) => type === undefined || name.type === type;
  const tallies = documents.flatMap((document) => {
    const expected = document.expected.filter(ofType);
    return tally({ ...document, expected, found: document.found.filter(ofType) }) ?? [];
  });
  if (tallies.length === 0) return undefined;
  return tallies.reduce((a, b) => ({
    found: a.found + b.found,
    expected: a.expected + b.expected,
    right: a.right + b.right,
  }));
}

/** Lists the entities, each as the set of its forms with their type. */
function listEntities(
  text: string,
  names: readonly MarkedName[],
  resolved: boolean,
): Set<string>[] {
  const entities = new Map<string, Set<string>>();
  for (const name of names) {
    const form = formIn(text, name);
    const key = resolved ? entityOf(text, name) : form;
    entities.set(key, (entities.get(key) ?? new Set()).add(form));
  }
  return [...entities.values()];
}

/** Removes the open entity that shares most forms; false if none shares any. */
function takeBest(open: Set<string>[], forms: ReadonlySet<string>): boolean {
  const shared = open.map((other) => [...forms].filter((form) => other.has(form)).length);
  const most = Math.max(0, ...shared);
  if (most > 0) open.splice(shared.indexOf(most), 1);
  return most > 0;
}

function entityOf(text: string, name: MarkedName): string {
  return name.entity ?? formIn(text, name);
}

/** Folds a form independently of the resolution that it scores. */
function formIn(text: string, { type, start, end }: MarkedName): string {
  const folded = text
    .slice(start, end)
    .normalize("NFD")
    .replace(/[\p{M}.]/gu, "")
    .replace(/\s+/g, " ")
    .replaceAll("’", "'")
    .toLowerCase();
  return `${type} ${folded.replace(/^the (?=.)/, "")}`;
}

function overlaps(a: MarkedName, b: MarkedName): boolean {
  return a.start < b.end && b.start < a.end;
}

function label({ type, start, end }: MarkedName): string {
  return `${type} ${start} ${end}`;
}
