import type { Article, Block } from "../model/article.ts";
import type { Segmentation, Sentence, Token } from "../model/segmentation.ts";
import { contains } from "../model/span.ts";
import type { Stretch, StretchKind } from "./tagger.ts";

/** A stretch of an article, and where it stands. */
export interface ArticleStretch extends Stretch {
  readonly block: number;
  /** `null` outside any sentence. */
  readonly sentence: number | null;
}

/** All stretches of an article in which names are looked for: every block but code. */
export function readStretches(article: Article, segmentation: Segmentation): ArticleStretch[] {
  const sentences = groupByBlock(segmentation.sentences);
  return article.blocks.flatMap((block, index) =>
    block.kind === "code"
      ? []
      : blockStretches(article, segmentation, block).map((stretch) => ({
          ...stretch,
          block: index,
          sentence: sentenceOf(stretch.tokens, sentences.get(index) ?? []),
        })),
  );

  function blockStretches(_: Article, { tokens }: Segmentation, block: Block): Stretch[] {
    return cutStretches(article, tokens(block), sentences.get(article.blocks.indexOf(block)) ?? []);
  }
}
