import { isCapital } from "../../model/letters.ts";
import { countWords, runsOf, termsAmong } from "../text/story.ts";
import { createTermSpace } from "../text/term-vectors.ts";
import { STOP_WORDS } from "../text/word-lists.ts";
import { measureSimilarities, type Similarities } from "./similarities.ts";

/** What features are made of: one sentence of a story, seen within the story. */
export interface SentenceFacts {
  readonly text: string;
  /** 0-based among the story's sentences. */
  readonly place: number;
  /** How many sentences the story has. */
  readonly count: number;
  readonly words: number;
  /** Words of the story before it. */
  readonly wordsBefore: number;
  /** Its words in lower case, without punctuation. */
  readonly runs: readonly string[];
  readonly terms: readonly string[];
  readonly similarities: Similarities;
  readonly termUse: Use;
  readonly nameUse: Use;
  readonly previous: SentenceFacts | undefined;
}

/** Measures of a sentence by name; every value is finite. */
export type FeatureGroup = Readonly<Record<string, (facts: SentenceFacts) => number>>;

/** How a sentence uses words of which the story has more or less. */
export interface Use {
  /** How many of them it has, each once. */
  readonly count: number;
  /** In how many sentences they are, on average. */
  readonly spread: number;
  /** How many of the story's most frequent ones it has. */
  readonly frequent: number;
  /** How many it has first of all sentences. */
  readonly fresh: number;
  /** How many it has first and others have later. */
  readonly introduced: number;
}

/** So many of the words in most sentences are the frequent ones. */
const FREQUENT = 5;

/** The facts of a story's sentences, in article order; time is n log n in the story's words. */
export function gatherFacts(texts: readonly string[]): SentenceFacts[] {
  const written = texts.map(runsOf);
  const runs = written.map((words) => words.map((word) => word.toLowerCase()));
  const terms = runs.map(termsAmong);
  const similarities = measureSimilarities(createTermSpace(terms));
  const termUse = observeUse(terms.map((words) => [...new Set(words)]));
  const nameUse = observeUse(findNameLikes(written));
  const facts: SentenceFacts[] = [];
  let wordsBefore = 0;
  for (const [place, text] of texts.entries()) {
    const words = countWords(text);
    facts.push({
      text,
      place,
      count: texts.length,
      words,
      wordsBefore,
      runs: runs[place] as readonly string[],
      terms: terms[place] as readonly string[],
      similarities: similarities[place] as Similarities,
      termUse: termUse[place] as Use,
      nameUse: nameUse[place] as Use,
      previous: facts[place - 1],
    });
    wordsBefore += words;
  }
  return facts;
}

/** @param sentences Every sentence's words, each once. */
function observeUse(sentences: readonly (readonly string[])[]): Use[] {
  const spread = new Map<string, number>();
  for (const words of sentences) {
    for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  const spreadOf = (word: string) => spread.get(word) ?? 0;
  const frequent = mostFrequent(spread);
  const seen = new Set<string>();
  return sentences.map((words) => {
    const fresh = words.filter((word) => !seen.has(word));
    for (const word of fresh) seen.add(word);
    const sum = words.reduce((total, word) => total + spreadOf(word), 0);
    return {
      count: words.length,
      spread: words.length === 0 ? 0 : sum / words.length,
      frequent: words.filter((word) => frequent.has(word)).length,
      fresh: fresh.length,
      introduced: fresh.filter((word) => spreadOf(word) > 1).length,
    };
  });
}

/** The words in most sentences, in more than one; of equals the first to come. */
function mostFrequent(spread: ReadonlyMap<string, number>): ReadonlySet<string> {
  const recurring = [...spread].filter(([, count]) => count > 1);
  const ranked = recurring.sort(([, a], [, b]) => b - a);
  return new Set(ranked.slice(0, FREQUENT).map(([word]) => word));
}

/**
 * For every sentence its words that are probably of names, each once, in lower case: they have a
 * capital, the article does not write them small, and not only a sentence's beginning gave the capital.
 * A cheap stand-in for names that are looked for in earnest.
 * @param sentences The words of every sentence, as written.
 */
export function findNameLikes(sentences: readonly (readonly string[])[]): readonly string[][] {
  const small = new Set<string>();
  const inside = new Set<string>();
  for (const runs of sentences) {
    for (const [at, run] of runs.entries()) {
      if (!hasCapital(run)) small.add(run);
      else if (at > 0) inside.add(run.toLowerCase());
    }
  }
  const isName = (key: string) =>
    inside.has(key) && !small.has(key) && !STOP_WORDS.has(key) && key.length > 1;
  return sentences.map((runs) => {
    const keys = runs.filter(hasCapital).map((run) => run.toLowerCase());
    return [...new Set(keys)].filter(isName);
  });
}

function hasCapital(run: string): boolean {
  return isCapital(run.charAt(0));
}
