import { isWordListed, matchLongest } from "../gazetteer/gazetteer.ts";
import type { Word } from "../sequence/words.ts";
import type { WordRange } from "./runs.ts";

/** Part of a run of capitals, and whether a title stands before it. */
export interface Piece extends WordRange {
  readonly titled: boolean;
}

/**
 * Takes the titles out of a run and cuts it there: "Bank of Japan | Governor | Kazuo Ueda". A title's
 * qualifiers ("Deputy", "Foreign", "Japanese") go with it.
 */
export function cutTitles(words: readonly Word[], range: WordRange, titled: boolean): Piece[] {
  for (let at = range.start; at < range.end; at++) {
    const length = Math.min(matchLongest("titles", words, at), range.end - at);
    if (length === 0) continue;
    const end = at + length;
    if (!isTitle(words, range, at, end)) continue;
    const before = { start: range.start, end: startOfTitle(words, range.start, at), titled };
    return [before, ...cutTitles(words, { start: end, end: range.end }, true)].filter(
      (piece) => piece.start < piece.end,
    );
  }
  const { start, end } = range;
  return start < end ? [{ start, end, titled }] : [];
}

/** "King" is none in "King Abdullah University" and in "Martin Luther King". */
function isTitle(words: readonly Word[], range: WordRange, start: number, end: number): boolean {
  const last = words[range.end - 1];
  const first = words[range.start];
  if (!last || !first) return false;
  if (start > range.start && /^(?:of|for|and)$/.test(words[start - 1]?.key ?? "")) return false;
  if (end < range.end) return !isHead(last);
  if (start === range.start || end - start > 1) return true;
  return !isWordListed("given-names", first) || isWordListed("title-words", first);
}

function isHead(word: Word): boolean {
  return isWordListed("organization-heads", word) || isWordListed("place-heads", word);
}

function startOfTitle(words: readonly Word[], from: number, title: number): number {
  let start = title;
  while (start > from && qualifies(words[start - 1])) start--;
  return start;
}

function qualifies(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (isWordListed("title-words", word) ||
      isWordListed("demonyms", word) ||
      ["and", "for", "of", "&"].includes(word.key))
  );
}
