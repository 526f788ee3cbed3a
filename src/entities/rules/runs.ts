import { NAME_PREPOSITIONS } from "../../language/english/function-words.ts";
import { OPENING_PARTICLES } from "../../language/english/name-particles.ts";
import { isWordListed, matchPhrase } from "../gazetteer/gazetteer.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import type { Word } from "../sequence/words.ts";

/** A half-open range of indices into a sequence's words. */
export interface WordRange {
  readonly start: number;
  readonly end: number;
}

/** Longer runs of capitals are lists or shouting. */
const MAX_RUN_WORDS = 14;

/**
 * Finds the runs of capitalized words of a sequence, with the small words that belong inside names: "Bank of
 * Japan", "Procter & Gamble", "People's Party".
 */
export function findRuns(sequence: WordSequence): WordRange[] {
  const runs: WordRange[] = [];
  for (let at = 0; at < sequence.words.length; at++) {
    if (!opensRun(sequence, at)) continue;
    const end = endOfRun(sequence, at);
    const start = Math.max(startOfRun(sequence.words, at), runs.at(-1)?.end ?? 0);
    if (end - at <= MAX_RUN_WORDS) runs.push({ start, end });
    at = end - 1;
  }
  return runs;
}

/** Includes the particle before a surname used alone: "bin Salman". */
function startOfRun(words: readonly Word[], at: number): number {
  const before = words[at - 1];
  return before && !before.isCapital && OPENING_PARTICLES.has(before.key) ? at - 1 : at;
}

/** Whether a capital tells something: in a headline everyday words have one too, in capitals every word has. */
function opensRun({ words, letterCase }: WordSequence, at: number): boolean {
  const word = words[at];
  if (!word?.isCapital) return false;
  if (letterCase === "sentence") return true;
  const phrase = matchPhrase(words, at);
  if (letterCase === "capitals")
    return phrase !== undefined && !isEveryday(words, at, phrase.length);
  return (phrase?.length ?? 0) > 1 || !isPlain(word);
}

function isEveryday(words: readonly Word[], at: number, length: number): boolean {
  return words.slice(at, at + length).every((word) => isWordListed("common-words", word));
}

function isPlain(word: Word): boolean {
  return (
    isWordListed("common-words", word) &&
    !isWordListed("organization-heads", word) &&
    !isWordListed("titles", word)
  );
}

function endOfRun(sequence: WordSequence, start: number): number {
  let end = endOfPhrase(sequence.words, start);
  if (sequence.letterCase === "capitals") return end;
  for (let next = nextOfRun(sequence, start, end); next > 0; ) {
    end = endOfPhrase(sequence.words, next);
    next = nextOfRun(sequence, start, end);
  }
  return end;
}

function endOfPhrase(words: readonly Word[], at: number): number {
  return at + Math.max(1, matchPhrase(words, at)?.length ?? 0);
}

/** Index of the word that continues the run from `start` to `end`; 0 if the run ends there. */
function nextOfRun(sequence: WordSequence, start: number, end: number): number {
  const { words } = sequence;
  const [first, second] = words.slice(end, end + 2);
  if (!first) return 0;
  if (opensRun(sequence, end)) return end;
  if (!second || end - start > MAX_RUN_WORDS) return 0;
  if (second.isCapital && continuesName(words, end, first, second)) return end + 1;
  return afterPreposition(sequence, end);
}

/** "Procter & Gamble"; "Washington, D.C.", not "Lyon, France"; "People's Party", not "Toyota's Party". */
function continuesName(words: readonly Word[], end: number, mark: Word, next: Word): boolean {
  const last = words[end - 1];
  if (!last) return false;
  if (mark.text === "&") return true;
  if (mark.text === ",") return last.key === "washington" && /^d\.?c\.?$/.test(next.key);
  return /^'s?$/.test(mark.key) && isWordListed("possessors", last);
}

/** "Ministry of Health", "Bank of the West", "Gulf of Oman"; not "Friends of Peru". */
function afterPreposition(sequence: WordSequence, end: number): number {
  const { words } = sequence;
  const [opener, preposition, article] = words.slice(end - 1, end + 2);
  if (!opener || !preposition) return 0;
  const after = article?.key === "the" ? end + 2 : end + 1;
  if (!NAME_PREPOSITIONS.has(preposition.key) || !opensRun(sequence, after)) return 0;
  if (isWordListed("organization-openers", opener)) return after;
  const isPlace = preposition.key === "of" || preposition.key === "de";
  return isPlace && isWordListed("place-openers", opener) ? after : 0;
}
