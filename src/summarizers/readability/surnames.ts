import { isCapital } from "../../model/letters.ts";
import { STOP_WORDS } from "../text/word-lists.ts";

/** What a sentence does with names of which the article uses the last word alone. */
export interface SurnameUse {
  /** Surnames it has in full: `Lima` of "Ana Lima". */
  readonly introduced: readonly string[];
  /** Surnames it has alone, as in "Ms. Lima", where only sentences before have the name in full. */
  readonly bare: readonly string[];
  /** Those of them with which it opens. */
  readonly opening: readonly string[];
}

interface Word {
  /** Without punctuation around it and without its possessive ending. */
  readonly form: string;
  /** Nothing stands between it and the next word but white space. */
  readonly isOpen: boolean;
}

/** "Lima said", "But Lima said", "Ms. Lima said": a sentence opens with the name. */
const OPENING_WORDS = 2;

/** Longer words are no names, and not worth a look at their ends. */
const LONGEST = 30;

const OPENING = /^["'“‘([{«—–-]+/;
const CLOSING = /(?:['’]s)?["'”’)\]}».,;:!?…—–-]*$/;

/** So many letters before a full stop, the first a capital, are an abbreviation: "J.", "Gen." */
const ABBREVIATION = 4;

/** Capitalized words that make no full name of a surname behind them. */
const NO_GIVEN_NAME = new Set(
  "Mr Mrs Ms Miss Dr Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February".split(
    " ",
  ),
);

/** What often stands before a place or a body, seldom before a person. */
const PLACING = new Set(["the", "in", "at", "near", "across", "throughout", "outside", "around"]);

/** A name that stands behind such a word in more than this share of its uses is no person's. */
const MOST_PLACED = 0.3;

/** "Disregarding": a capital that only its place gives, and no given name. */
const PARTICIPLE = /^.{3,}ing$/;

/**
 * The surnames in every sentence, told by capitals alone: looking for names in earnest would cost a
 * summary its start. Time is linear in the text.
 */
export function findSurnames(sentences: readonly string[]): readonly SurnameUse[] {
  const written = sentences.map(wordsOf);
  const isName = findNames(written);
  const introduced = new Set<string>();
  const uses = written.map((words) => {
    const { full, alone } = endsOfNames(words, isName);
    const bare = alone.filter((form) => introduced.has(form) && !full.includes(form));
    const opening = bare.filter((form) =>
      words.slice(0, OPENING_WORDS).some((w) => w.form === form),
    );
    for (const form of full) introduced.add(form);
    return { introduced: full, bare, opening };
  });
  const needed = new Set(uses.flatMap(({ bare }) => bare));
  return uses.map((use) => ({ ...use, introduced: use.introduced.filter((it) => needed.has(it)) }));
}

/** The last words of a sentence's names: of those of several words, and of those of one. */
function endsOfNames(words: readonly Word[], isName: (form: string) => boolean) {
  const full = new Set<string>();
  const alone = new Set<string>();
  for (const [at, { form, isOpen }] of words.entries()) {
    const [before, after] = [words[at - 1], words[at + 1]];
    const goesOn = isOpen && after !== undefined && isName(after.form);
    if (form.length < 2 || !isName(form) || goesOn) continue;
    const opensSentence = at === 1 && before !== undefined && PARTICIPLE.test(before.form);
    const isLong = before?.isOpen && isName(before.form) && !opensSentence;
    (isLong ? full : alone).add(form);
  }
  return { full: [...full], alone: [...alone] };
}

/** Tells words of people's names, as far as the article's own capitals show. */
function findNames(sentences: readonly (readonly Word[])[]): (form: string) => boolean {
  const small = new Set<string>();
  const alone = new Map<string, number>();
  const placed = new Map<string, number>();
  for (const words of sentences) {
    for (const [at, { form }] of words.entries()) {
      if (!isCapitalized(form)) small.add(form);
      else if (!isJoined(words, at)) {
        count(alone, form);
        if (PLACING.has(words[at - 1]?.form ?? "")) count(placed, form);
      }
    }
  }
  const isPlaced = (form: string) => (placed.get(form) ?? 0) > MOST_PLACED * (alone.get(form) ?? 0);
  return (form) => {
    const key = form.toLowerCase();
    const isWord = !isCapitalized(form) || small.has(key) || STOP_WORDS.has(key);
    return !isWord && !NO_GIVEN_NAME.has(form) && !isPlaced(form);
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function isCapitalized(form: string): boolean {
  return isCapital(form.charAt(0));
}

/** Whether another capitalized word goes on where one ends. */
function isJoined(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return words[at]?.isOpen === true && next !== undefined && isCapitalized(next.form);
}

function wordsOf(sentence: string): Word[] {
  return (sentence.match(/\S+/g) ?? []).map((raw) => {
    if (raw.length > LONGEST) return { form: "", isOpen: false };
    const form = raw.replace(OPENING, "").replace(CLOSING, "");
    const isAbbreviation = form.length <= ABBREVIATION && raw.endsWith(`${form}.`);
    return { form, isOpen: raw.endsWith(form) || isAbbreviation };
  });
}
