import type { Article, BlockKind } from "../../model/article.ts";
import type { Sentence } from "../../model/segmentation.ts";
import { STOP_WORDS } from "./word-lists.ts";

/** Kinds of blocks that tell the story; a summary never quotes captions, bylines or trailers. */
const STORY_KINDS: ReadonlySet<BlockKind> = new Set(["paragraph", "quote", "list-item"]);

/** A run of characters without white space and punctuation; `\p{L}` would be slow at its first use. */
const WORD = /[^\s!-/:-@[-`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f\uff00-\uff0f]+/g;

/** Returns the kind of the block that a sentence belongs to. */
export function kindOf(article: Article, sentence: Sentence): BlockKind | undefined {
  return article.blocks[sentence.block]?.kind;
}

/** Tells whether blocks of a kind tell the story. */
export function isStory(kind: BlockKind | undefined): boolean {
  return kind !== undefined && STORY_KINDS.has(kind);
}

/** Counts a text's words: the runs between white space. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** Returns a text's words as written, without white space and punctuation. */
export function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** Returns a text's terms: its words in lower case, without stop words and the plural `s`. */
export function termsOf(text: string): string[] {
  return termsAmong(wordsOf(text.toLowerCase()));
}

/** Returns the terms among words in lower case. */
export function termsAmong(words: readonly string[]): string[] {
  const terms: string[] = [];
  for (const word of words) {
    if (!isSingleLetter(word) && !STOP_WORDS.has(word)) terms.push(singular(word));
  }
  return terms;
}

/** A single Latin letter is the rest of `’s` or `n’t`, or an initial. */
function isSingleLetter(word: string): boolean {
  return word.length === 1 && word >= "a" && word <= "z";
}

function singular(word: string): string {
  const isPlural = word.length > 3 && word.endsWith("s") && !/[isu]s$/.test(word);
  return isPlural ? word.slice(0, -1) : word;
}
