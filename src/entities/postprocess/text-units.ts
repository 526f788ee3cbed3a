import { dropInvisible, INVISIBLE } from "../../model/invisible.ts";
import type { Span } from "../../model/span.ts";
import { keyOf } from "../gazetteer/keys.ts";

/** A word, or a mark of punctuation by itself. */
export interface Unit extends Span {
  /** Small letters without accents, quotes straight. */
  readonly key: string;
  readonly isWord: boolean;
  /** Whether white space stands before it. */
  readonly isApart: boolean;
}

const WORD = "[\\p{L}\\p{M}\\p{N}]+";
const UNIT = new RegExp(`(${WORD}(?:[${INVISIBLE}]+${WORD})*)|[^\\s${INVISIBLE}]`, "gu");
const ASCII = /^[\x20-\x7e]*$/;
const SEEN = new RegExp(`[^${INVISIBLE}]`);

/**
 * The words and marks of a span of a text. Unlike tokens they do not depend on what stands around
 * them: "Inc." is a word and a mark wherever it is.
 */
export function unitsOf(text: string, { start, end }: Span): Unit[] {
  const units: Unit[] = [];
  let last = start;
  for (const match of text.slice(start, end).matchAll(UNIT)) {
    const [surface, word] = match;
    const at = start + match.index;
    const isApart = at > last && SEEN.test(text.slice(last, at));
    last = at + surface.length;
    const isWord = word !== undefined;
    units.push({ key: keyOfUnit(surface), start: at, end: last, isWord, isApart });
  }
  return units;
}

/** A text as written, but for accents, white space and what is not seen: what capitals are compared by. */
export function casedOf(text: string): string {
  const dense = text.replace(/\s+/g, "");
  if (ASCII.test(dense)) return dense;
  return dropInvisible(dense).normalize("NFD").replace(/\p{M}/gu, "");
}

function keyOfUnit(surface: string): string {
  if (ASCII.test(surface)) return surface.toLowerCase();
  const key = keyOf(surface);
  return key === "“" || key === "”" ? '"' : key;
}
