import type { Mention } from "../model/entity.ts";
import { aliasOf } from "./aliases.ts";
import { formKey } from "./forms.ts";
import { groupBy } from "./group.ts";

const OPENING = /^(?:city|state|province|town|village|commonwealth) of (?=.)/u;
const CLOSING = /(?<=.) (?:province|prefecture|governorate|oblast)$/u;

/** Mentions of one place together: "U.S." and "United States", "Zhejiang" and "Zhejiang Province". */
export function resolvePlaces(mentions: readonly Mention[]): Mention[][] {
  return [...groupBy(mentions, ({ text }) => placeKey(text)).values()];
}

function placeKey(text: string): string {
  const key = formKey(text);
  const known = aliasOf(key);
  return known === key ? aliasOf(key.replace(OPENING, "").replace(CLOSING, "")) : known;
}
