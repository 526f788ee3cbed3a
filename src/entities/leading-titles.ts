import { matchLongest } from "./gazetteer.ts";
import type { Word } from "./word.ts";

/** Titles that are more often given names. */
const GIVEN_NAMES: ReadonlySet<string> = new Set(["dean", "don", "earl", "marshall"]);

/**
 * How many words at the start of a person's name are titles, which are outside of it: "Dr", "Crown Prince
 * Sheikh". Never all words.
 */
export function countLeadingTitles(words: readonly Word[], start: number, end: number): number {
  let at = start;
  while (at < end - 1) {
    const length = matchLongest("titles", words, at);
    if (length === 0 || at + length >= end || GIVEN_NAMES.has(words[at]?.key ?? "")) break;
    at += length;
  }
  return at - start;
}
