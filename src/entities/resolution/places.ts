import {
  AMBIGUOUS_KINDS_AFTER_PLACE,
  KINDS_AFTER_PLACE,
  KINDS_BEFORE_PLACE,
  STATE_ADJECTIVES,
  STATE_KINDS,
} from "../../language/english/place-words.ts";
import type { Mention } from "../../model/entity.ts";
import { alternatives } from "../../model/letters.ts";
import { aliasOf } from "../gazetteer/aliases.ts";
import { isKeyListed } from "../gazetteer/gazetteer.ts";
import { formKey } from "./forms.ts";
import { addTo, createClusters, groupBy, uniteWithOnly } from "./grouping.ts";

const OPENING = new RegExp(`^(?:${alternatives(KINDS_BEFORE_PLACE)}) of (?=.)`);
const CLOSING = new RegExp(`(?<=.) (?:${alternatives(KINDS_AFTER_PLACE)})$`);
const STATE = new RegExp(
  `^(?:(?:${alternatives(STATE_ADJECTIVES)}) ){0,3}(?:${alternatives(STATE_KINDS)}) of (?:the )?(?=.)`,
);
const REGION = new RegExp(`(?<=.) (?:${alternatives(AMBIGUOUS_KINDS_AFTER_PLACE)})$`);

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
  return known === key ? aliasOf(withoutKindAfter(key.replace(OPENING, ""))) : known;
}

/** "zhejiang" for "zhejiang province". */
export function withoutKindAfter(key: string): string {
  return key.replace(CLOSING, "");
}

/** "Congo" for "Democratic Republic of Congo". A state or county does not shorten to the city of that name. */
function shortForm(key: string): string {
  if (!key.includes(" ")) return key;
  const inner = key.replace(STATE, "");
  const name = inner.replace(REGION, "");
  return name !== inner && isOtherPlace(name) ? inner : name;
}

function isOtherPlace(name: string): boolean {
  const isCity = isKeyListed("cities", name) && !isKeyListed("regions", name);
  return isCity || aliasOf(name) !== name || isKeyListed("countries", name);
}
