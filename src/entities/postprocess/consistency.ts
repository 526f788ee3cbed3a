import type { EntityType } from "../../model/entity.ts";
import { isWordListed } from "../gazetteer/gazetteer.ts";
import { keyOf } from "../gazetteer/keys.ts";
import { mergeSpans, type NameSpan } from "../sequence/spans.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import type { Word } from "../sequence/words.ts";

const MIN_SURNAME_CHARS = 3;
const MAX_NAME_WORDS = 8;

/** Types by key. */
type Names = ReadonlyMap<string, EntityType>;

/**
 * Makes names consistent over a document: finds surnames of persons and acronyms again, and in a headline in
 * capitals, where the model is weakest, every name.
 * @param spans In order, not overlapping; so is the result.
 */
export function makeConsistent(
  text: string,
  sequences: readonly WordSequence[],
  spans: readonly NameSpan[],
): NameSpan[] {
  const { names, sureNames } = collectNames(text, spans);
  const again = sequences.flatMap((sequence) =>
    findAgain(sequence, sequence.letterCase === "capitals" ? names : sureNames),
  );
  return mergeSpans(spans, again);
}

/** Collects all names by key, with the first type of each, and those that are names wherever they occur. */
function collectNames(
  text: string,
  spans: readonly NameSpan[],
): { names: Names; sureNames: Names } {
  const names = new Map<string, EntityType>();
  const sureNames = new Map<string, EntityType>();
  for (const { type, start, end } of spans) {
    const surface = text.slice(start, end);
    const key = keyOf(surface).replace(/\s+/gu, " ");
    if (!names.has(key)) names.set(key, type);
    if (/^[A-Z]{2,}$/.test(surface) && !sureNames.has(key)) sureNames.set(key, type);
    const surnameStart = key.lastIndexOf(" ") + 1;
    const isFull = type === "person" && surnameStart > 0;
    if (isFull && key.length - surnameStart >= MIN_SURNAME_CHARS) {
      sureNames.set(key.slice(surnameStart), "person");
    }
  }
  return { names: new Map([...names, ...sureNames]), sureNames };
}

/** Finds names in a sequence, the longest at each position. */
function findAgain({ words, letterCase }: WordSequence, names: Names): NameSpan[] {
  const firsts = new Set(Array.from(names.keys(), (key) => key.split(" ")[0] ?? ""));
  const allCapitals = letterCase === "capitals";
  const found: NameSpan[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word?.isCapital || !firsts.has(word.key)) continue;
    const span = matchName(words, at, names, allCapitals);
    if (!span) continue;
    found.push(span);
    while ((words[at + 1]?.start ?? span.end) < span.end) at++;
  }
  return found;
}

function matchName(
  words: readonly Word[],
  at: number,
  names: Names,
  allCapitals: boolean,
): NameSpan | undefined {
  let key = "";
  let best: NameSpan | undefined;
  const limit = Math.min(words.length, at + MAX_NAME_WORDS);
  for (let last = at; last < limit; last++) {
    const word = words[last];
    const before = words[last - 1];
    if (!word) break;
    key += last > at && before && before.end < word.start ? ` ${word.key}` : word.key;
    const type = names.get(key);
    const isMatch = type && (last > at || isSingleName(words, at, allCapitals));
    if (isMatch) best = { type, start: words[at]?.start ?? word.start, end: word.end };
  }
  return best;
}

/** Whether a single word is no everyday word and no part of a longer name. */
function isSingleName(words: readonly Word[], at: number, allCapitals: boolean): boolean {
  const word = words[at];
  if (!word || isWordListed("common-words", word)) return false;
  if (allCapitals) return true;
  const before = words[at - 1];
  const isFree = !before?.isCapital || isWordListed("titles", before);
  return isFree && words[at + 1]?.isCapital !== true;
}
