import { isWordListed, matchLongest } from "../gazetteer/gazetteer.ts";
import type { Word } from "../sequence/words.ts";
import type { WordRange } from "./runs.ts";

/** Part of a run of capitals, and whether a title stands before it. */
export interface Piece extends WordRange {
  readonly titled: boolean;
}

/**
 * Cuts the titles out of a run: "Bank of Japan | Governor | Kazuo Ueda". Keeps those inside a longer name:
 * "King Abdullah University".
 */
export function cutTitles(words: readonly Word[], { start, end }: WordRange): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  let titled = false;
  for (let at = start; at < end; at++) {
    const length = Math.min(matchLongest("titles", words, at), end - at);
    if (length === 0 || isInsideName(words, at + length, end)) continue;
    pieces.push({ start: from, end: at, titled });
    from = at + length;
    titled = true;
    at = from - 1;
  }
  pieces.push({ start: from, end, titled });
  return pieces.filter((piece) => piece.start < piece.end);
}

/** Whether more of the run follows a title and the run ends with a noun for a place or an organization. */
function isInsideName(words: readonly Word[], titleEnd: number, end: number): boolean {
  const last = words[end - 1];
  if (!last || titleEnd === end) return false;
  return isWordListed("organization-heads", last) || isWordListed("place-heads", last);
}
