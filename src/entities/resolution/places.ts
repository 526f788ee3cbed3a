import type { Mention } from "../../model/entity.ts";
import { aliasOf } from "../gazetteer/aliases.ts";
import { isKeyListed } from "../gazetteer/gazetteer.ts";
import { formKey } from "./forms.ts";
import { addTo, createClusters, groupBy, uniteWithOnly } from "./grouping.ts";

const OPENING = /^(?:city|state|province|town|village|commonwealth) of (?=.)/u;
const CLOSING = /(?<=.) (?:province|prefecture|governorate|oblast)$/u;
/** Before and behind what may, but need not be the whole name: there are two Congos. */
const POLITY =
  /^(?:(?:democratic|federal|islamic|arab|people's) ){0,3}(?:republic|kingdom|sultanate|emirate|federation) of (?:the )?(?=.)/u;
const REGION = /(?<=.) (?:state|county|district|islands?)$/u;

/**
 * Mentions of one place together: "U.S." and "United States", "Zhejiang" and "Zhejiang Province"; "Congo"
 * and "Democratic Republic of Congo" where no other is named.
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

/** "Congo" of "Democratic Republic of Congo"; a state or county is not the city that it is named after. */
function shortForm(key: string): string {
  if (!key.includes(" ")) return key;
  const inner = key.replace(POLITY, "");
  const name = inner.replace(REGION, "");
  return name !== inner && isOther(name) ? inner : name;
}

function isOther(name: string): boolean {
  const isCity = isKeyListed("cities", name) && !isKeyListed("regions", name);
  return isCity || aliasOf(name) !== name || isKeyListed("countries", name);
}
