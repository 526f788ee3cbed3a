import { isCapital } from "../../model/letters.ts";
import { NOT_GIVEN_NAMES, STOP_WORDS, WORDS_BEFORE_PLACES } from "../text/word-lists.ts";

/** How a sentence uses the surnames that the article also uses alone. */
export interface SurnameUse {
  /** Surnames of full names: `Lima` of "Ana Lima". */
  readonly introduced: readonly string[];
  /** Surnames without a given name, as in "Ms. Lima", whose full name an earlier sentence has. */
  readonly bare: readonly string[];
  /** The bare surnames that the sentence opens with. */
  readonly opening: readonly string[];
}

interface Word {
  /** The word without the punctuation around it and without a possessive ending. */
  readonly form: string;
  /** Whether only white space separates it from the next word. */
  readonly isOpen: boolean;
}

/** A name among the first words opens the sentence: "Lima said", "But Lima said", "Ms. Lima said". */
const MAX_OPENING_WORDS = 2;

/** Longer words are no names, in UTF-16 units; trimming them would cost time. */
const MAX_WORD_LENGTH = 30;

const OPENING = /^["'“‘([{«—–-]+/;
const CLOSING = /(?:['’]s)?["'”’)\]}».,;:!?…—–-]*$/;

/** The longest capitalized abbreviation, in letters: "J.", "Gen." */
const MAX_ABBREVIATION_LENGTH = 4;

/** A name that follows `WORDS_BEFORE_PLACES` in a larger share of its uses is not a person's. */
const MAX_PLACE_SHARE = 0.3;

/** "Disregarding Lima": a participle that is capitalized only because it opens the sentence. */
const PARTICIPLE = /^.{3,}ing$/;

/**
 * Finds the surnames in every sentence, by capitals alone, in time linear in the text. Recognizing
 * names properly would take a summary too long.
 */
export function findSurnames(sentences: readonly string[]): readonly SurnameUse[] {
  const written = sentences.map(wordsOf);
  const isName = findNames(written);
  const introduced = new Set<string>();
  const uses = written.map((words) => {
    const { full, alone } = endsOfNames(words, isName);
    const bare = alone.filter((form) => introduced.has(form) && !full.includes(form));
    const opening = bare.filter((form) =>
      words.slice(0, MAX_OPENING_WORDS).some((w) => w.form === form),
    );
    for (const form of full) introduced.add(form);
    return { introduced: full, bare, opening };
  });
  const needed = new Set(uses.flatMap(({ bare }) => bare));
  return uses.map((use) => ({ ...use, introduced: use.introduced.filter((it) => needed.has(it)) }));
}

/** Returns the last words of a sentence's names: of full names, and of names of one word. */
function endsOfNames(words: readonly Word[], isName: (form: string) => boolean) {
  const full = new Set<string>();
  const alone = new Set<string>();
  for (const [at, { form, isOpen }] of words.entries()) {
    const [before, after] = [words[at - 1], words[at + 1]];
    const continues = isOpen && after !== undefined && isName(after.form);
    if (form.length < 2 || !isName(form) || continues) continue;
    const opensSentence = at === 1 && before !== undefined && PARTICIPLE.test(before.form);
    const isLong = before?.isOpen && isName(before.form) && !opensSentence;
    (isLong ? full : alone).add(form);
  }
  return { full: [...full], alone: [...alone] };
}

/** Returns a test for words of people's names, judging by the article's own capitals. */
function findNames(sentences: readonly (readonly Word[])[]): (form: string) => boolean {
  const small = new Set<string>();
  const alone = new Map<string, number>();
  const placed = new Map<string, number>();
  for (const words of sentences) {
    for (const [at, { form }] of words.entries()) {
      if (!isCapitalized(form)) small.add(form);
      else if (!isJoined(words, at)) {
        count(alone, form);
        if (WORDS_BEFORE_PLACES.has(words[at - 1]?.form ?? "")) count(placed, form);
      }
    }
  }
  const isPlaced = (form: string) =>
    (placed.get(form) ?? 0) > MAX_PLACE_SHARE * (alone.get(form) ?? 0);
  return (form) => {
    const key = form.toLowerCase();
    const isWord = !isCapitalized(form) || small.has(key) || STOP_WORDS.has(key);
    return !isWord && !NOT_GIVEN_NAMES.has(form) && !isPlaced(form);
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function isCapitalized(form: string): boolean {
  return isCapital(form.charAt(0));
}

/** Whether the next word is capitalized too and belongs to the same name. */
function isJoined(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return words[at]?.isOpen === true && next !== undefined && isCapitalized(next.form);
}

function wordsOf(sentence: string): Word[] {
  return (sentence.match(/\S+/g) ?? []).map((raw) => {
    if (raw.length > MAX_WORD_LENGTH) return { form: "", isOpen: false };
    const form = raw.replace(OPENING, "").replace(CLOSING, "");
    const isAbbreviation = form.length <= MAX_ABBREVIATION_LENGTH && raw.endsWith(`${form}.`);
    return { form, isOpen: raw.endsWith(form) || isAbbreviation };
  });
}
