import { dropInvisible } from "../../model/invisible.ts";
import type { Token } from "../../model/segmentation.ts";
import { type GazetteerWord, readEntry } from "../gazetteer/gazetteer.ts";
import { keyOf, straighten } from "../gazetteer/keys.ts";

/** A token with what can be said about it without knowing its neighbours. */
export interface Word extends Token, GazetteerWord {
  /** Its surface with straight apostrophes and without invisible characters. */
  readonly text: string;
  /** Whether it is written as a name is: with a capital, or with one after "al-" or "d'". */
  readonly isCapital: boolean;
  /** Whether all its letters, two at least, are capitals. */
  readonly isUpper: boolean;
}

type Traits = Omit<Word, "start" | "end">;
type Form = Omit<Traits, "lists" | "goesOn">;

/** How letters are told; a capital is that of "Ishiba", "al-Assad", "d'Ivoire", "iPhone", "uMngeni", "3M". */
interface Patterns {
  /** Not "pre-1990" and not "pro-Kremlin". */
  readonly capital: RegExp;
  readonly noLetter: RegExp;
  readonly upper: RegExp;
  readonly content: RegExp;
}

const UNICODE: Patterns = {
  capital:
    /^(?:(?:al|el|an|ar|as|ash|at|ad|az|bin|ul|ur)-|[dl]'|[a-z]{1,2}(?=\p{Lu}\p{Ll})|\d+)?\p{Lu}/u,
  noLetter: /[^\p{L}]/gu,
  upper: /\p{Lu}/u,
  content: /[\p{L}\p{N}]/u,
};
/** The same without the tables of Unicode, which are slow at first use. */
const ASCII: Patterns = {
  capital:
    /^(?:(?:al|el|an|ar|as|ash|at|ad|az|bin|ul|ur)-|[dl]'|[a-z]{1,2}(?=[A-Z][a-z])|\d+)?[A-Z]/,
  noLetter: /[^A-Za-z]/g,
  upper: /[A-Z]/,
  content: /[A-Za-z0-9]/,
};
const IS_ASCII = /^[\x00-\x7f]*$/;
/** Most words, and marks. */
const PLAIN = /^(?:[A-Z][a-z]+|[a-z]+|[^A-Za-z0-9\x80-\uffff]+|[\u2010-\u2027])$/;
const CACHE_LIMIT = 50_000;

const cache = new Map<string, Traits>();

/** The words of a text's tokens. */
export function readWords(text: string, tokens: readonly Token[]): Word[] {
  return tokens.map(({ start, end }) => {
    const traits = traitsOf(text.slice(start, end));
    const { key, isCapital, isUpper, hasContent, lists, goesOn } = traits;
    return { start, end, text: traits.text, key, isCapital, isUpper, hasContent, lists, goesOn };
  });
}

function traitsOf(surface: string): Traits {
  const known = cache.get(surface);
  if (known) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const traits = withLists(describe(straighten(surface)));
  cache.set(surface, traits);
  return traits;
}

function withLists({ text, key, isCapital, isUpper, hasContent }: Form): Traits {
  const { lists, goesOn } = readEntry(key);
  const all = isUpper ? lists + readEntry(text).lists : lists;
  return { text, key, isCapital, isUpper, hasContent, lists: all, goesOn };
}

function describe(surface: string): Form {
  if (PLAIN.test(surface)) return describePlain(surface);
  return IS_ASCII.test(surface)
    ? describeBy(ASCII, surface)
    : describeBy(UNICODE, dropInvisible(surface));
}

function describeBy({ capital, noLetter, upper, content }: Patterns, text: string): Form {
  const letters = text.replace(noLetter, "");
  return {
    text,
    key: keyOf(text),
    isCapital: capital.test(text) && !text.includes("$"),
    isUpper: letters.length > 1 && letters === letters.toUpperCase() && upper.test(letters),
    hasContent: content.test(text),
  };
}

function describePlain(text: string): Form {
  const first = text.charAt(0);
  const key = text.toLowerCase();
  const hasContent = first !== first.toUpperCase() || first !== first.toLowerCase();
  return { text, key, isCapital: first !== key.charAt(0), isUpper: false, hasContent };
}
