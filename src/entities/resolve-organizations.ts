import type { Mention } from "../model/entity.ts";
import { acronymLetters, acronymsOf, isAcronym } from "./acronyms.ts";
import { aliasOf } from "./aliases.ts";
import { type Clusters, createClusters } from "./clusters.ts";
import { formKey, formOf } from "./forms.ts";
import { isKeyListed } from "./gazetteer.ts";
import { addTo, groupBy } from "./group.ts";

/** Legal forms and the like at a name's end. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  "inc corp corporation co company ltd limited llc plc ag sa nv gmbh group holding holdings fc".split(
    " ",
  ),
);

/**
 * Mentions of one organization together: an acronym and what it stands for, a company with and without
 * "Inc.", "Toyota" and "Toyota Motor". A short form of several names stays by itself.
 */
export function resolveOrganizations(text: string, mentions: readonly Mention[]): Mention[][] {
  const clusters = createClusters();
  const forms = new Map(
    mentions.map((mention) => [organizationKey(mention.text), formOf(mention)]),
  );
  uniteBracketed(text, mentions, clusters);
  uniteAcronyms(forms, clusters);
  uniteShortForms([...forms.keys()], clusters);
  return [...groupBy(mentions, (one) => clusters.find(organizationKey(one.text))).values()];
}

/** What an organization is compared by: what lists know it as, else its name without its legal form. */
export function organizationKey(text: string): string {
  const key = formKey(text);
  const known = aliasOf(key);
  return known === key ? aliasOf(withoutLegalForm(key)) : known;
}

/** A key without "inc", "plc" and the like at its end. */
export function withoutLegalForm(key: string): string {
  const words = key.replaceAll(",", "").split(" ");
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? "")) words.pop();
  return words.join(" ");
}

/** "African Union (AU)". */
function uniteBracketed(text: string, mentions: readonly Mention[], clusters: Clusters): void {
  for (const [index, mention] of mentions.entries()) {
    const next = mentions[index + 1];
    if (!next || !isAcronym(next.text) || isAcronym(mention.text)) continue;
    const between = text.slice(mention.end, next.start);
    if (next.start - mention.end > 4 || !/^,?\s*\($/u.test(between)) continue;
    clusters.unite(organizationKey(next.text), organizationKey(mention.text));
  }
}

function uniteAcronyms(forms: ReadonlyMap<string, string>, clusters: Clusters): void {
  const expansions = new Map<string, string[]>();
  for (const [key, form] of forms) {
    for (const acronym of acronymsOf(form)) addTo(expansions, acronym, key);
  }
  for (const [key, form] of forms) {
    if (!isAcronym(form) || clusters.find(key) !== key) continue;
    uniteWithOnly(key, expansions.get(acronymLetters(form)) ?? [], clusters);
  }
}

function uniteShortForms(keys: readonly string[], clusters: Clusters): void {
  const longer = new Map<string, string[]>();
  for (const key of keys) {
    for (const short of shortForms(key)) addTo(longer, short, key);
  }
  for (const key of keys) {
    if (isGeneric(key)) continue;
    uniteWithOnly(key, longer.get(key) ?? [], clusters);
  }
}

/** The beginnings of a name, and the name without a country before it. */
function shortForms(key: string): string[] {
  const words = key.split(" ").slice(0, 10);
  const forms = words.slice(1).map((_, index) => words.slice(0, index + 1).join(" "));
  const [first = ""] = words;
  if (words.length > 2 && isKeyListed("countries", first)) forms.push(words.slice(1).join(" "));
  return forms.filter((form) => !/ (?:of|for|and|the|&)$/u.test(form));
}

/** "Ministry", "Bank of", "Japan" begin too many names. */
function isGeneric(key: string): boolean {
  const words = key.split(" ");
  return words.every(
    (word) =>
      isKeyListed("organization-heads", word) ||
      isKeyListed("countries", word) ||
      isKeyListed("cities", word) ||
      isKeyListed("demonyms", word) ||
      isKeyListed("common-words", word),
  );
}

function uniteWithOnly(key: string, others: readonly string[], clusters: Clusters): void {
  const groups = new Set(others.filter((other) => other !== key).map(clusters.find));
  const [only] = groups;
  if (groups.size === 1 && only !== undefined) clusters.unite(key, only);
}
