import type { Article, BlockKind } from "../../model/article.ts";
import type { Sentence } from "../../model/segmentation.ts";
import { STOP_WORDS } from "./word-lists.ts";

/** Block kinds a summary may quote: prose that tells the story, not what stands around it. */
const STORY: ReadonlySet<BlockKind> = new Set(["paragraph", "quote", "list-item"]);

/** The kind of the block a sentence stands in. */
export function kindOf(article: Article, sentence: Sentence): BlockKind | undefined {
  return article.blocks[sentence.block]?.kind;
}

/** Whether blocks of a kind tell the story: captions and the like do not. */
export function isStory(kind: BlockKind | undefined): boolean {
  return kind !== undefined && STORY.has(kind);
}

/** How many words a text has; a word is what white space separates. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

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
