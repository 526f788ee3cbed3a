import type { Mention } from "../../model/entity.ts";
import { dropInvisible } from "../../model/invisible.ts";
import { isAcronym } from "../gazetteer/aliases.ts";
import { keyOf } from "../gazetteer/keys.ts";

/**
 * Normalizes a name for comparison: small letters without accents, periods, a leading "the" and double
 * spaces. "U.S." and "US" have one key, and so do "The Hague" and "Hague".
 */
export function formKey(text: string): string {
  return keyOf(text)
    .replaceAll(".", "")
    .replace(/[\s-]+/gu, " ")
    .trim()
    .replace(/^the (?=.)/u, "");
}

/** The surface of a mention on one line, without invisible characters. */
export function formOf(mention: Mention): string {
  return dropInvisible(mention.text).replace(/\s+/gu, " ");
}

/** The forms of some mentions, most frequent first, then by first use. */
export function countForms(mentions: readonly Mention[]): string[] {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const form = formOf(mention);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([form]) => form);
}

/**
 * The fullest form: not an acronym, with the most words, not all capitals, not an abbreviation of another.
 * The first form wins a tie.
 */
export function fullestForm(forms: readonly string[]): string {
  return forms.reduce((best, form) => (isFuller(form, best) ? form : best), forms[0] ?? "");
}

function isFuller(form: string, other: string): boolean {
  const a = fullness(form);
  const b = fullness(other);
  const differs = a.findIndex((value, index) => value !== b[index]);
  return differs < 0 ? abbreviates(other, form) : (a[differs] ?? 0) > (b[differs] ?? 0);
}

function fullness(form: string): readonly number[] {
  const isShouted = form.length > 3 && form === form.toUpperCase();
  return [isAcronym(form) ? 0 : 1, form.split(" ").length, isShouted ? 0 : 1];
}

/** Whether one form abbreviates another: "R. Langley" for "Robert Langley", but not an equal form. */
function abbreviates(short: string, long: string): boolean {
  const words = long.split(" ");
  const starts = short.split(" ").every((word, index) => {
    return (words[index] ?? "").startsWith(word.endsWith(".") ? word.slice(0, -1) : word);
  });
  return starts && short.length < long.length;
}
