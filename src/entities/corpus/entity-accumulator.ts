import type { EntityType } from "../../model/entity.ts";
import { aliasOf } from "../gazetteer/aliases.ts";
import { formKey } from "../resolution/forms.ts";
import { organizationKey } from "../resolution/organizations.ts";
import type { ArticleEntity } from "./article-entities.ts";

/** A form with how often it was used. */
type FormCount = [form: string, count: number];

/** All that is known of one name of a pile. */
export interface Row {
  readonly type: EntityType;
  /** When it was first seen, among all rows. */
  readonly order: number;
  /** Its list's form, where it is a listed name. */
  listed: string | undefined;
  /** What articles call it. */
  readonly names: FormCount[];
  readonly forms: FormCount[];
  count: number;
  /** Summed over articles. */
  salience: number;
  /** For each article that it stands in: the article's number, then the mentions. */
  readonly articles: number[];
}

/** Of a name with many forms the later ones are not kept. */
const MOST_FORMS = 64;

const KIND = / (?:province|prefecture|governorate|oblast)$/u;

/** Under which key a name's row is: persons by the full name, places and organizations by what lists know. */
export function rowKey(type: EntityType, name: string): string {
  switch (type) {
    case "person":
      return `person ${formKey(name)}`;
    case "place":
      return `place ${aliasOf(formKey(name).replace(KIND, ""))}`;
    case "organization":
      return `organization ${organizationKey(name)}`;
  }
}

/** A row without articles. */
export function createRow(type: EntityType, order: number): Row {
  return {
    type,
    order,
    listed: undefined,
    names: [],
    forms: [],
    count: 0,
    salience: 0,
    articles: [],
  };
}

/** Adds an article's entity. */
export function addNotes(row: Row, notes: ArticleEntity, article: number): void {
  if (notes.isListed) row.listed ??= notes.name;
  countForm(row.names, notes.name, 1);
  for (const [form, count] of notes.forms) countForm(row.forms, form, count);
  row.count += notes.count;
  row.salience += notes.salience;
  addPlace(row.articles, article, notes.count);
}

/** Both rows as one, which was first seen when the earlier was. */
export function joinRows(row: Row, other: Row): Row {
  const [first, second] = row.order < other.order ? [row, other] : [other, row];
  const joined: Row = {
    ...first,
    listed: first.listed ?? second.listed,
    count: first.count + second.count,
    salience: first.salience + second.salience,
    articles: mergePlaces(first.articles, second.articles),
  };
  for (const [form, count] of second.names) countForm(joined.names, form, count);
  for (const [form, count] of second.forms) countForm(joined.forms, form, count);
  return joined;
}

function countForm(counts: FormCount[], form: string, count: number): void {
  const known = counts.find(([other]) => other === form);
  if (known) known[1] += count;
  else if (counts.length < MOST_FORMS) counts.push([form, count]);
}

/** Two entities of one article can be one of the pile. */
function addPlace(places: number[], article: number, count: number): void {
  const last = places.length - 2;
  if (places[last] === article) places[last + 1] = (places[last + 1] ?? 0) + count;
  else places.push(article, count);
}

/** Places in article order. */
function mergePlaces(one: readonly number[], other: readonly number[]): number[] {
  const merged: number[] = [];
  for (let at = 0, next = 0; at < one.length || next < other.length; ) {
    const isOne =
      (one[at] ?? Number.POSITIVE_INFINITY) <= (other[next] ?? Number.POSITIVE_INFINITY);
    const [from, index] = isOne ? [one, at] : [other, next];
    addPlace(merged, from[index] ?? 0, from[index + 1] ?? 0);
    if (isOne) at += 2;
    else next += 2;
  }
  return merged;
}
