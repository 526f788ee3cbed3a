import type { Article } from "../model/article.ts";
import type { Mention } from "../model/entity.ts";

const FREQUENCY = 0.6;
const POSITION = 0.25;
const HEADLINE = 0.15;

/**
 * How much an article is about an entity, 0 to 1, to three decimals: 0.6 × its mentions' share of the
 * most mentioned entity's, 0.25 × how early it is first mentioned, 0.15 if it is in the headline. Without
 * a headline the first sentence stands for one.
 */
export function salienceOf(
  article: Article,
  mentions: readonly Mention[],
  mostMentions: number,
): number {
  const first = mentions[0]?.start ?? article.text.length;
  const score =
    FREQUENCY * (mentions.length / Math.max(1, mostMentions)) +
    POSITION * (1 - first / Math.max(1, article.text.length)) +
    HEADLINE * (isInHeadline(article, mentions) ? 1 : 0);
  return Math.round(1000 * score) / 1000;
}

function isInHeadline({ blocks }: Article, mentions: readonly Mention[]): boolean {
  const hasHeadline = blocks.some(({ kind }) => kind === "headline");
  return mentions.some(({ block, sentence }) =>
    hasHeadline ? blocks[block]?.kind === "headline" : sentence === 0,
  );
}
