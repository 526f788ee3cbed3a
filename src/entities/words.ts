import type { Token } from "../model/segmentation.ts";
import { dropUnseen } from "../model/unseen.ts";

/** A token with what can be said about it without knowing its neighbours. */
export interface Word extends Token {
  /** Its surface, apostrophes straight, without what nobody sees. */
  readonly text: string;
  /** Its surface as lists hold it. */
  readonly key: string;
  /** Whether it is written as a name is: with a capital, or with one behind "al-" or "d'". */
  readonly isCapital: boolean;
  /** Whether all its letters, two at least, are capitals. */
  readonly isUpper: boolean;
  /** Whether it has a letter or a digit. */
  readonly hasContent: boolean;
}

type Traits = Omit<Word, "start" | "end">;

/** "Ishiba", "al-Assad", "d'Ivoire", "iPhone", "uMngeni"; not "pre-1990" and not "pro-Kremlin". */
const CAPITAL =
  /^(?:(?:al|el|an|ar|as|ash|at|ad|az|bin|ul|ur)-|[dl]'|[a-z]{1,2}(?=\p{Lu}\p{Ll}))?\p{Lu}/u;
const DIGITAL = /^\d+\p{Lu}/u;
/** Most words, told without the tables of Unicode, which are slow at first use. */
const PLAIN = /^(?:[A-Z][a-z]+|[a-z]+|[^A-Za-z0-9\x80-\uffff]+)$/;
const CACHE_LIMIT = 50_000;

const cache = new Map<string, Traits>();

/** The words of a text's tokens. */
export function readWords(text: string, tokens: readonly Token[]): Word[] {
  return tokens.map(({ start, end }) => {
    const { text: plain, key, isCapital, isUpper, hasContent } = traitsOf(text.slice(start, end));
    return { start, end, text: plain, key, isCapital, isUpper, hasContent };
  });
}

/** A surface as lists hold it: small letters, without accents, apostrophes straight. */
export function keyOf(surface: string): string {
  const small = straighten(surface).toLowerCase();
  if (/^[\x00-\x7f]*$/.test(small)) return small;
  return dropUnseen(small)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o");
}

function traitsOf(surface: string): Traits {
  const known = cache.get(surface);
  if (known) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const traits = describe(straighten(surface));
  cache.set(surface, traits);
  return traits;
}

function describe(surface: string): Traits {
  if (PLAIN.test(surface)) return describePlain(surface);
  const text = dropUnseen(surface);
  const letters = text.replace(/[^\p{L}]/gu, "");
  return {
    text,
    key: keyOf(text),
    isCapital: (CAPITAL.test(text) || DIGITAL.test(text)) && !text.includes("$"),
    isUpper: letters.length > 1 && letters === letters.toUpperCase() && /\p{Lu}/u.test(letters),
    hasContent: /[\p{L}\p{N}]/u.test(text),
  };
}

function describePlain(text: string): Traits {
  const first = text.charAt(0);
  const key = text.toLowerCase();
  const hasContent = first !== first.toUpperCase() || first !== first.toLowerCase();
  return { text, key, isCapital: first !== key.charAt(0), isUpper: false, hasContent };
}

function straighten(surface: string): string {
  return surface.replaceAll("’", "'").replaceAll("‘", "'");
}
