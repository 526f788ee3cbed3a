import { termsOf } from "../text/story.ts";

/** Sentences, and a test whether another sentence repeats one of them. */
export interface RedundancyIndex {
  isRedundant(text: string): boolean;
  add(text: string): void;
}

/** A sentence that shares this much of the shorter one's terms is redundant. */
const MIN_SHARED_TERMS_SHARE = 0.7;

/** Sentences that share fewer terms are redundant only if they are identical. */
const MIN_SHARED_TERMS = 3;

/** Terms of more sentences than this are ignored, to keep the time linear in a long summary. */
const MAX_SENTENCES_PER_TERM = 16;

/** Creates an empty index. A test takes time in the sentence's terms, whatever the index holds. */
export function createRedundancyIndex(): RedundancyIndex {
  const termCounts: number[] = [];
  const sentencesByTerm = new Map<string, number[]>();
  const texts = new Set<string>();
  return {
    isRedundant(text) {
      const terms = new Set(termsOf(text));
      return texts.has(text) || isNearDuplicate(terms, sentencesByTerm, termCounts);
    },
    add(text) {
      const terms = new Set(termsOf(text));
      for (const term of terms) {
        const sentences = sentencesByTerm.get(term);
        if (sentences) sentences.push(termCounts.length);
        else sentencesByTerm.set(term, [termCounts.length]);
      }
      termCounts.push(terms.size);
      texts.add(text);
    },
  };
}

function isNearDuplicate(
  terms: ReadonlySet<string>,
  sentencesByTerm: ReadonlyMap<string, readonly number[]>,
  termCounts: readonly number[],
): boolean {
  const shared = new Map<number, number>();
  for (const term of terms) {
    const sentences = sentencesByTerm.get(term) ?? [];
    if (sentences.length > MAX_SENTENCES_PER_TERM) continue;
    for (const sentence of sentences) shared.set(sentence, (shared.get(sentence) ?? 0) + 1);
  }
  for (const [sentence, count] of shared) {
    const shorter = Math.min(terms.size, termCounts[sentence] ?? 0);
    if (count >= MIN_SHARED_TERMS && count >= MIN_SHARED_TERMS_SHARE * shorter) return true;
  }
  return false;
}
