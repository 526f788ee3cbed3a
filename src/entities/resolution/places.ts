import type { Mention } from "../../model/entity.ts";
import { aliasOf } from "../gazetteer/aliases.ts";
import { isKeyListed } from "../gazetteer/gazetteer.ts";
import { formKey } from "./forms.ts";
import { addTo, createClusters, groupBy, uniteWithOnly } from "./grouping.ts";

const OPENING = /^(?:city|state|province|town|village|commonwealth) of (?=.)/u;
const CLOSING = /(?<=.) (?:province|prefecture|governorate|oblast)$/u;
/** Words that a name may omit, though not always: there are two Congos. */
const POLITY =
  /^(?:(?:democratic|federal|islamic|arab|people's) ){0,3}(?:republic|kingdom|sultanate|emirate|federation) of (?:the )?(?=.)/u;
const REGION = /(?<=.) (?:state|county|district|islands?)$/u;

/**
 * Groups the mentions of each place: "U.S." and "United States", "Zhejiang" and "Zhejiang Province", and
 * "Congo" with "Democratic Republic of Congo" if the article names no other Congo.
 */
export function resolvePlaces(mentions: readonly Mention[]): Mention[][] {
  const clusters = createClusters();
  const keys = new Set(mentions.map(({ text }) => placeKey(text)));
  const longer = new Map<string, string[]>();
  for (const key of keys) {
    const short = shortForm(key);
    if (short !== key) addTo(longer, aliasOf(short), key);
  }
  for (const [short, names] of longer) {
    if (keys.has(short)) uniteWithOnly(short, names, clusters);
  }
  return [...groupBy(mentions, ({ text }) => clusters.find(placeKey(text))).values()];
}

function placeKey(text: string): string {
  const key = formKey(text);
  const known = aliasOf(key);
  return known === key ? aliasOf(key.replace(OPENING, "").replace(CLOSING, "")) : known;
}

/** "Congo" for "Democratic Republic of Congo". A state or county does not shorten to the city of that name. */
function shortForm(key: string): string {
  if (!key.includes(" ")) return key;
  const inner = key.replace(POLITY, "");
  const name = inner.replace(REGION, "");
  return name !== inner && isOtherPlace(name) ? inner : name;
}

function isOtherPlace(name: string): boolean {
  const isCity = isKeyListed("cities", name) && !isKeyListed("regions", name);
  return isCity || aliasOf(name) !== name || isKeyListed("countries", name);
}
