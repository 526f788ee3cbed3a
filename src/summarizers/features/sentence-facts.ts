import { isCapital } from "../../model/letters.ts";
import { countWords, termsAmong, wordsOf } from "../text/story.ts";
import { createTermSpace } from "../text/term-vectors.ts";
import { STOP_WORDS } from "../text/word-lists.ts";
import { measureSimilarities, type Similarities } from "./similarities.ts";

/** What features are computed from: one sentence in the context of its story. */
export interface SentenceFacts {
  readonly text: string;
  /** 0-based among the story's sentences. */
  readonly position: number;
  /** How many sentences the story has. */
  readonly count: number;
  /** Words between white space. */
  readonly wordCount: number;
  /** Words of the story before this sentence. */
  readonly wordsBefore: number;
  /** Its words in lower case, without punctuation. */
  readonly words: readonly string[];
  readonly terms: readonly string[];
  readonly similarities: Similarities;
  readonly termUse: WordUse;
  readonly nameUse: WordUse;
  readonly previous: SentenceFacts | undefined;
}

/** How a sentence uses terms or names, compared with the rest of the story. */
export interface WordUse {
  /** How many different ones it has. */
  readonly count: number;
  /** In how many sentences each of them occurs, on average. */
  readonly spread: number;
  /** How many of the story's most frequent ones it has. */
  readonly frequent: number;
  /** How many of them no earlier sentence has. */
  readonly fresh: number;
  /** How many of the fresh ones occur again later. */
  readonly introduced: number;
}

/** How many words count as the story's most frequent ones. */
const MAX_FREQUENT_WORDS = 5;

/** Gathers the facts of a story's sentences, in article order, in time n log n in its words. */
export function gatherFacts(texts: readonly string[]): SentenceFacts[] {
  const written = texts.map(wordsOf);
  const words = written.map((list) => list.map((word) => word.toLowerCase()));
  const terms = words.map(termsAmong);
  const similarities = measureSimilarities(createTermSpace(terms));
  const termUse = measureUse(terms.map((list) => [...new Set(list)]));
  const nameUse = measureUse(findLikelyNames(written));
  const facts: SentenceFacts[] = [];
  let wordsBefore = 0;
  for (const [position, text] of texts.entries()) {
    const wordCount = countWords(text);
    facts.push({
      text,
      position,
      count: texts.length,
      wordCount,
      wordsBefore,
      words: words[position] as readonly string[],
      terms: terms[position] as readonly string[],
      similarities: similarities[position] as Similarities,
      termUse: termUse[position] as WordUse,
      nameUse: nameUse[position] as WordUse,
      previous: facts[position - 1],
    });
    wordsBefore += wordCount;
  }
  return facts;
}

/** @param sentences Every sentence's words, each once. */
function measureUse(sentences: readonly (readonly string[])[]): WordUse[] {
  const sentenceCounts = new Map<string, number>();
  for (const words of sentences) {
    for (const word of words) sentenceCounts.set(word, (sentenceCounts.get(word) ?? 0) + 1);
  }
  const countOf = (word: string) => sentenceCounts.get(word) ?? 0;
  const frequent = mostFrequent(sentenceCounts);
  const seen = new Set<string>();
  return sentences.map((words) => {
    const fresh = words.filter((word) => !seen.has(word));
    for (const word of fresh) seen.add(word);
    const sum = words.reduce((total, word) => total + countOf(word), 0);
    return {
      count: words.length,
      spread: words.length === 0 ? 0 : sum / words.length,
      frequent: words.filter((word) => frequent.has(word)).length,
      fresh: fresh.length,
      introduced: fresh.filter((word) => countOf(word) > 1).length,
    };
  });
}

/** The words in most sentences, and in at least two; of equals, the first to occur. */
function mostFrequent(sentenceCounts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const recurring = [...sentenceCounts].filter(([, count]) => count > 1);
  const ranked = recurring.sort(([, a], [, b]) => b - a);
  return new Set(ranked.slice(0, MAX_FREQUENT_WORDS).map(([word]) => word));
}

/**
 * Finds each sentence's words that are probably names, each once, in lower case: capitalized inside a
 * sentence somewhere, and never in lower case. Much cheaper than recognizing names.
 * @param sentences The words of every sentence, as written.
 */
export function findLikelyNames(sentences: readonly (readonly string[])[]): readonly string[][] {
  const small = new Set<string>();
  const inside = new Set<string>();
  for (const words of sentences) {
    for (const [at, word] of words.entries()) {
      if (!isCapitalized(word)) small.add(word);
      else if (at > 0) inside.add(word.toLowerCase());
    }
  }
  const isName = (key: string) =>
    inside.has(key) && !small.has(key) && !STOP_WORDS.has(key) && key.length > 1;
  return sentences.map((words) => {
    const keys = words.filter(isCapitalized).map((word) => word.toLowerCase());
    return [...new Set(keys)].filter(isName);
  });
}

function isCapitalized(word: string): boolean {
  return isCapital(word.charAt(0));
}
