import { isCapital } from "../model/letters.ts";
import { STOP_WORDS } from "./stop-words.ts";

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
