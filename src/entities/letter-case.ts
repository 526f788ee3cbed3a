import type { Word } from "./words.ts";

/** How a stretch uses capitals: as sentences do, on every longer word (a headline), or throughout. */
export type LetterCase = "sentence" | "title" | "capitals";

const FEWEST_WORDS = 4;

/** How a stretch uses capitals; short ones are taken for sentences. */
export function letterCaseOf(words: readonly Word[]): LetterCase {
  const long = words.filter(({ text, hasContent }) => hasContent && text.length > 2);
  const share = (test: (word: Word) => boolean) => long.filter(test).length / long.length;
  if (long.length >= 3 && share(({ isUpper }) => isUpper) > 0.7) return "capitals";
  if (long.length >= FEWEST_WORDS && share(({ isCapital }) => isCapital) > 0.7) return "title";
  return "sentence";
}
