import { HYPHENATED_PARTICLES } from "../../language/english/name-particles.ts";
import { dropInvisible } from "../../model/invisible.ts";
import { alternatives } from "../../model/letters.ts";
import type { Token } from "../../model/segmentation.ts";
import { type GazetteerWord, readEntry } from "../gazetteer/gazetteer.ts";
import { keyOf, straighten } from "../gazetteer/keys.ts";

/** A token with what is known of it without its context. */
export interface Word extends Token, GazetteerWord {
  /** Its surface with straight apostrophes and without invisible characters. */
  readonly text: string;
  /** Whether it is written like a name: with a capital, or with one after "al-" or "d'". */
  readonly isCapital: boolean;
  /** Whether it has two or more letters, all of them capitals. */
  readonly isUpper: boolean;
}

type Traits = Omit<Word, "start" | "end">;
type WrittenForm = Omit<Traits, "lists" | "startsLonger">;

/** How letters are recognized. `capital` covers "Ishiba", "al-Assad", "d'Ivoire", "iPhone", "uMngeni", "3M". */
interface Patterns {
  /** Does not match "pre-1990" or "pro-Kremlin". */
  readonly capital: RegExp;
  readonly nonLetters: RegExp;
  readonly upper: RegExp;
  readonly content: RegExp;
}

/** What may precede a name's first capital, as in "al-Assad", "d'Ivoire", "uMngeni" and "3M". */
const PREFIX = `(?:${alternatives(HYPHENATED_PARTICLES)})-|[dl]'|\\d+`;

const UNICODE: Patterns = {
  capital: new RegExp(String.raw`^(?:${PREFIX}|[a-z]{1,2}(?=\p{Lu}\p{Ll}))?\p{Lu}`, "u"),
  nonLetters: /[^\p{L}]/gu,
  upper: /\p{Lu}/u,
  content: /[\p{L}\p{N}]/u,
};
/** The same for ASCII, because the Unicode tables are slow at first use. */
const ASCII: Patterns = {
  capital: new RegExp(`^(?:${PREFIX}|[a-z]{1,2}(?=[A-Z][a-z]))?[A-Z]`),
  nonLetters: /[^A-Za-z]/g,
  upper: /[A-Z]/,
  content: /[A-Za-z0-9]/,
};
const IS_ASCII = /^[\x00-\x7f]*$/;
/** Matches most words and punctuation marks. */
const PLAIN = /^(?:[A-Z][a-z]+|[a-z]+|[^A-Za-z0-9\x80-\uffff]+|[\u2010-\u2027])$/;
const MAX_CACHED_WORDS = 50_000;

const cache = new Map<string, Traits>();

/** Reads the words of a text's tokens. */
export function readWords(text: string, tokens: readonly Token[]): Word[] {
  return tokens.map(({ start, end }) => {
    const traits = traitsOf(text.slice(start, end));
    const { key, isCapital, isUpper, hasContent, lists, startsLonger } = traits;
    return {
      start,
      end,
      text: traits.text,
      key,
      isCapital,
      isUpper,
      hasContent,
      lists,
      startsLonger,
    };
  });
}

function traitsOf(surface: string): Traits {
  const cached = cache.get(surface);
  if (cached) return cached;
  if (cache.size >= MAX_CACHED_WORDS) cache.clear();
  const traits = addLists(describe(straighten(surface)));
  cache.set(surface, traits);
  return traits;
}

function addLists({ text, key, isCapital, isUpper, hasContent }: WrittenForm): Traits {
  const { lists, startsLonger } = readEntry(key);
  const isAcronym = isUpper || (isCapital && /\d/.test(text));
  const all = isAcronym ? lists + readEntry(text).lists : lists;
  return { text, key, isCapital, isUpper, hasContent, lists: all, startsLonger };
}

function describe(surface: string): WrittenForm {
  if (PLAIN.test(surface)) return describePlain(surface);
  return IS_ASCII.test(surface)
    ? describeBy(ASCII, surface)
    : describeBy(UNICODE, dropInvisible(surface));
}

function describeBy({ capital, nonLetters, upper, content }: Patterns, text: string): WrittenForm {
  const letters = text.replace(nonLetters, "");
  return {
    text,
    key: keyOf(text),
    isCapital: capital.test(text) && !text.includes("$"),
    isUpper: letters.length > 1 && letters === letters.toUpperCase() && upper.test(letters),
    hasContent: content.test(text),
  };
}

function describePlain(text: string): WrittenForm {
  const first = text.charAt(0);
  const key = text.toLowerCase();
  const hasContent = first !== first.toUpperCase() || first !== first.toLowerCase();
  return { text, key, isCapital: first !== key.charAt(0), isUpper: false, hasContent };
}
