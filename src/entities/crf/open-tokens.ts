import type { Sequence } from "./sequence.ts";

/** So many small words may stand between two capitals of one name: "Bank of the West". */
const LONGEST_GAP = 3;

/**
 * Which of a stretch's tokens may be in a name: those with a capital, those the rules take for one, a
 * number behind a capital, and a few words between capitals. All others are outside, unseen.
 */
export function findOpenTokens({ facts, words, judged }: Sequence): Uint8Array {
  const open = new Uint8Array(words.length);
  let last = -1;
  for (let at = 0; at < words.length; at++) {
    if (facts[at]?.capital === 1 || judged[at]) {
      if (last >= 0 && at - last - 1 <= LONGEST_GAP) open.fill(1, last, at);
      open[at] = 1;
      last = at;
    } else if (last >= 0 && last === at - 1 && /^\d/.test(words[at]?.text ?? "")) open[at] = 1;
  }
  return open;
}
