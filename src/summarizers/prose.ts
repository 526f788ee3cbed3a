import type { Article, BlockKind } from "../model/article.ts";
import type { Sentence } from "../model/segmentation.ts";

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
