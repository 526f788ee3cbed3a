import { STOP_WORDS } from "./stop-words.ts";

/** Runs between white space and punctuation, spelled out since `\p{L}` is slow at first use. */
const RUN = /[^\s!-/:-@[-`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f\uff00-\uff0f]+/g;

/** The words of a text as they are written, without white space and punctuation. */
export function runsOf(text: string): readonly string[] {
  return text.match(RUN) ?? [];
}

/** The words of a text that say what it is about: lower case, no stop words, plural `s` off. */
export function termsOf(text: string): string[] {
  return termsAmong(runsOf(text.toLowerCase()));
}

/** The terms among words in lower case. */
export function termsAmong(runs: readonly string[]): string[] {
  const terms: string[] = [];
  for (const run of runs) {
    if (!isLone(run) && !STOP_WORDS.has(run)) terms.push(singular(run));
  }
  return terms;
}

/** A single Latin letter: what is left of `’s`, `n’t` and initials. */
function isLone(run: string): boolean {
  return run.length === 1 && run >= "a" && run <= "z";
}

function singular(word: string): string {
  const isPlural = word.length > 3 && word.endsWith("s") && !/[isu]s$/.test(word);
  return isPlural ? word.slice(0, -1) : word;
}
