import type { EntityType } from "../../model/entity.ts";
import { aliasOf } from "../gazetteer/aliases.ts";
import { formKey } from "../resolution/forms.ts";
import { organizationKey } from "../resolution/organizations.ts";
import { withoutKindAfter } from "../resolution/places.ts";
import type { ArticleEntity } from "./article-entities.ts";

/** A form with its number of mentions. */
type FormCount = [form: string, count: number];

/** Collects one entity over many articles. */
export interface EntityAccumulator {
  readonly type: EntityType;
  /** Its position in order of first appearance. */
  readonly order: number;
  /** The name that the user's list gives it. */
  listed: string | undefined;
  /** The names that articles give it. */
  readonly names: FormCount[];
  readonly forms: FormCount[];
  count: number;
  /** The sum over all articles. */
  salience: number;
  /** Pairs of numbers, one pair for each article: its index, then the number of mentions. */
  readonly articles: number[];
}

/** Later forms are dropped. */
const MAX_FORMS = 64;

/** The key of an entity: the full name of a person, the main alias of a place or an organization. */
export function entityKey(type: EntityType, name: string): string {
  switch (type) {
    case "person":
      return `person ${formKey(name)}`;
    case "place":
      return `place ${aliasOf(withoutKindAfter(formKey(name)))}`;
    case "organization":
      return `organization ${organizationKey(name)}`;
  }
}

/** Creates an accumulator without articles. */
export function createAccumulator(type: EntityType, order: number): EntityAccumulator {
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

/** Adds the entity of an article, given by its index. */
export function addEntity(
  accumulator: EntityAccumulator,
  entity: ArticleEntity,
  article: number,
): void {
  if (entity.isListed) accumulator.listed ??= entity.name;
  countForm(accumulator.names, entity.name, 1);
  for (const [form, count] of entity.forms) countForm(accumulator.forms, form, count);
  accumulator.count += entity.count;
  accumulator.salience += entity.salience;
  addMentions(accumulator.articles, article, entity.count);
}

/** Joins two accumulators; the result has the position of the earlier one. */
export function joinAccumulators(
  one: EntityAccumulator,
  other: EntityAccumulator,
): EntityAccumulator {
  const [first, second] = one.order < other.order ? [one, other] : [other, one];
  const joined: EntityAccumulator = {
    ...first,
    listed: first.listed ?? second.listed,
    count: first.count + second.count,
    salience: first.salience + second.salience,
    articles: mergeArticles(first.articles, second.articles),
  };
  for (const [form, count] of second.names) countForm(joined.names, form, count);
  for (const [form, count] of second.forms) countForm(joined.forms, form, count);
  return joined;
}

function countForm(counts: FormCount[], form: string, count: number): void {
  const known = counts.find(([other]) => other === form);
  if (known) known[1] += count;
  else if (counts.length < MAX_FORMS) counts.push([form, count]);
}

/** Two entities of one article may turn out to be one. */
function addMentions(articles: number[], article: number, count: number): void {
  const last = articles.length - 2;
  if (articles[last] === article) articles[last + 1] = (articles[last + 1] ?? 0) + count;
  else articles.push(article, count);
}

/** Merges two lists of pairs in article order. */
function mergeArticles(one: readonly number[], other: readonly number[]): number[] {
  const merged: number[] = [];
  for (let at = 0, next = 0; at < one.length || next < other.length; ) {
    const isOne =
      (one[at] ?? Number.POSITIVE_INFINITY) <= (other[next] ?? Number.POSITIVE_INFINITY);
    const [from, index] = isOne ? [one, at] : [other, next];
    addMentions(merged, from[index] ?? 0, from[index + 1] ?? 0);
    if (isOne) at += 2;
    else next += 2;
  }
  return merged;
}
