import { isWordListed } from "./gazetteer.ts";
import type { Word } from "./word.ts";

/** How a stretch uses capitals: as sentences do, on every longer word (a headline), or throughout. */
export type LetterCase = "sentence" | "title" | "capitals";

const FEWEST_WORDS = 3;
/** Headlines leave shorter words small. */
const SHORTEST_WORD = 4;
const MOST = 0.75;

/**
 * How a stretch uses capitals; a short one, and one with a full stop, is taken for a sentence. Names have
 * capitals in a sentence too, so a headline is told by its everyday words.
 */
export function letterCaseOf(words: readonly Word[]): LetterCase {
  const all = words.filter(({ text, hasContent }) => hasContent && text.length > 1);
  if (isMostly(all, ({ isUpper }) => isUpper)) return "capitals";
  const long = all.filter(({ text }) => text.length >= SHORTEST_WORD);
  if (words.at(-1)?.text === "." || !isMostly(long, ({ isCapital }) => isCapital)) {
    return "sentence";
  }
  const everyday = long.filter((word) => isWordListed("common-words", word));
  return isMostly(everyday, ({ isCapital }) => isCapital) ? "title" : "sentence";
}

function isMostly(words: readonly Word[], test: (word: Word) => boolean): boolean {
  return words.length >= FEWEST_WORDS && words.filter(test).length >= MOST * words.length;
}
