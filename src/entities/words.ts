import type { Token } from "../model/segmentation.ts";
import { dropUnseen } from "../model/unseen.ts";
import { readEntry } from "./gazetteer.ts";
import { keyOf, straighten } from "./keys.ts";
import type { Word } from "./word.ts";

type Traits = Omit<Word, "start" | "end">;
type Form = Omit<Traits, "lists" | "goesOn">;

/** "Ishiba", "al-Assad", "d'Ivoire", "iPhone", "uMngeni"; not "pre-1990" and not "pro-Kremlin". */
const CAPITAL =
  /^(?:(?:al|el|an|ar|as|ash|at|ad|az|bin|ul|ur)-|[dl]'|[a-z]{1,2}(?=\p{Lu}\p{Ll}))?\p{Lu}/u;
const DIGITAL = /^\d+\p{Lu}/u;
/** Most words, and marks, told without the tables of Unicode, which are slow at first use. */
const PLAIN = /^(?:[A-Z][a-z]+|[a-z]+|[^A-Za-z0-9\x80-\uffff]+|[\u2010-\u2027])$/;
const ASCII = /^[\x00-\x7f]*$/;
const ASCII_CAPITAL =
  /^(?:(?:al|el|an|ar|as|ash|at|ad|az|bin|ul|ur)-|[dl]'|[a-z]{1,2}(?=[A-Z][a-z])|\d+)?[A-Z]/;
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
  if (ASCII.test(surface)) return describeAscii(surface);
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

function describeAscii(text: string): Form {
  const letters = text.replace(/[^A-Za-z]/g, "");
  return {
    text,
    key: keyOf(text),
    isCapital: ASCII_CAPITAL.test(text) && !text.includes("$"),
    isUpper: /^[A-Z]{2,}$/.test(letters),
    hasContent: /[A-Za-z0-9]/.test(text),
  };
}

function describePlain(text: string): Form {
  const first = text.charAt(0);
  const key = text.toLowerCase();
  const hasContent = first !== first.toUpperCase() || first !== first.toLowerCase();
  return { text, key, isCapital: first !== key.charAt(0), isUpper: false, hasContent };
}
