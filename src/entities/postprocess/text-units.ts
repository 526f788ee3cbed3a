import { dropInvisible, INVISIBLE } from "../../model/invisible.ts";
import type { Span } from "../../model/span.ts";
import { keyOf } from "../gazetteer/keys.ts";

/** A word or a single punctuation mark. */
export interface Unit extends Span {
  /** In small letters, without accents, with straight quotes. */
  readonly key: string;
  readonly isWord: boolean;
  /** Whether white space precedes it. */
  readonly isApart: boolean;
}

const WORD = "[\\p{L}\\p{M}\\p{N}]+";
const UNIT = new RegExp(`(${WORD}(?:[${INVISIBLE}]+${WORD})*)|[^\\s${INVISIBLE}]`, "gu");
const ASCII = /^[\x20-\x7e]*$/;
const VISIBLE = new RegExp(`[^${INVISIBLE}]`);

/**
 * Splits a span of a text into words and punctuation marks. Unlike tokens, units do not depend on their
 * context: "Inc." is always a word and a mark.
 */
export function unitsOf(text: string, { start, end }: Span): Unit[] {
  const units: Unit[] = [];
  let last = start;
  for (const match of text.slice(start, end).matchAll(UNIT)) {
    const [surface, word] = match;
    const at = start + match.index;
    const isApart = at > last && VISIBLE.test(text.slice(last, at));
    last = at + surface.length;
    const isWord = word !== undefined;
    units.push({ key: keyOfUnit(surface), start: at, end: last, isWord, isApart });
  }
  return units;
}

/** A text without accents, white space and invisible characters; its capitals are as written. */
export function withoutAccents(text: string): string {
  const dense = text.replace(/\s+/g, "");
  if (ASCII.test(dense)) return dense;
  return dropInvisible(dense).normalize("NFD").replace(/\p{M}/gu, "");
}

function keyOfUnit(surface: string): string {
  if (ASCII.test(surface)) return surface.toLowerCase();
  const key = keyOf(surface);
  return key === "“" || key === "”" ? '"' : key;
}
