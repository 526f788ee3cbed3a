import type { Mention } from "../../model/entity.ts";
import { aliasOf } from "../gazetteer/aliases.ts";
import { formKey, formOf } from "./forms.ts";
import { addTo, type Clusters, createClusters, groupBy, uniteWithOnly } from "./grouping.ts";
import {
  acronymIn,
  beginningsOf,
  clubForms,
  endsOf,
  isCutShort,
  isGeneric,
  looseAcronymsOf,
  partyForms,
  stemOf,
  withoutCountry,
  withoutLegalForm,
} from "./organization-forms.ts";
import { isStatedSame } from "./stated-names.ts";

/**
 * Groups the mentions of each organization: an acronym and its expansion, a company with and without
 * "Inc.", "Toyota" and "Toyota Motor", a club and its town, and names that the text says are one. A short
 * form that fits several names stays apart.
 */
export function resolveOrganizations(text: string, mentions: readonly Mention[]): Mention[][] {
  const clusters = createClusters();
  const forms = new Map(
    mentions.map((mention) => [organizationKey(mention.text), formOf(mention)]),
  );
  const keys = [...forms.keys()];
  uniteStated(text, mentions, clusters);
  uniteAcronyms(forms, clusters);
  uniteStems(keys, clusters);
  uniteShort(keys, beginningsOf, clusters, isSpecific);
  uniteShort(keys, (key) => endsAlone(key, forms), clusters, isSpecific);
  uniteShort(keys, clubForms, clusters);
  uniteShort(keys, partyForms, clusters);
  uniteShort(keys, (key) => withoutCountry(key) ?? [], clusters);
  return [...groupBy(mentions, (one) => clusters.find(organizationKey(one.text))).values()];
}

/** The ends of a name that does not join two others, as "Acme-Nordwind" does if the article names Acme. */
function endsAlone(key: string, forms: ReadonlyMap<string, string>): string[] {
  return endsOf(key).flatMap(({ end, beginning }) => (forms.has(beginning) ? [] : [end]));
}

function isSpecific(key: string): boolean {
  return !isGeneric(key);
}

/** The key of an organization: its main alias, or else its name without the legal form. */
export function organizationKey(text: string): string {
  const key = formKey(text);
  const known = aliasOf(key);
  return known === key ? aliasOf(withoutLegalForm(key)) : known;
}

function uniteStated(text: string, mentions: readonly Mention[], clusters: Clusters): void {
  for (const [index, mention] of mentions.entries()) {
    const next = mentions[index + 1];
    if (!next || !isStatedSame(text, mention, next)) continue;
    clusters.unite(organizationKey(next.text), organizationKey(mention.text));
  }
}

function uniteAcronyms(forms: ReadonlyMap<string, string>, clusters: Clusters): void {
  const acronyms = [...forms].flatMap(([key, form]) => {
    const acronym = acronymIn(form);
    return acronym === undefined ? [] : [{ key, acronym }];
  });
  if (acronyms.length === 0) return;
  const expansions = new Map<string, string[]>();
  for (const [key, form] of forms) {
    for (const acronym of looseAcronymsOf(form)) addTo(expansions, acronym, key);
  }
  for (const { key, acronym } of acronyms) {
    if (clusters.find(key) === key) uniteWithOnly(key, expansions.get(acronym) ?? [], clusters);
  }
}

/** "Acme Micro" and "Acme Microsystems". */
function uniteStems(keys: readonly string[], clusters: Clusters): void {
  const stems = groupBy(keys, (key) => stemOf(key) ?? "");
  stems.delete("");
  for (const [short, ...others] of stems.values()) {
    const all = [short ?? "", ...others].sort((a, b) => a.length - b.length);
    const [shortest = "", longer = "", another] = all;
    if (another === undefined && isCutShort(shortest, longer)) clusters.unite(shortest, longer);
  }
}

/** Unites a key with the only longer name that it may abbreviate. */
function uniteShort(
  keys: readonly string[],
  formsOf: (key: string) => string | readonly string[],
  clusters: Clusters,
  isShort: (key: string) => boolean = () => true,
): void {
  const longer = new Map<string, string[]>();
  for (const key of keys) {
    for (const short of [formsOf(key)].flat()) addTo(longer, short, key);
  }
  for (const key of keys) {
    const names = longer.get(key);
    if (names && isShort(key)) uniteWithOnly(key, names, clusters);
  }
}
