import { PREPOSITIONS } from "../../language/english/function-words.ts";
import type { Article } from "../../model/article.ts";
import type { Mention } from "../../model/entity.ts";
import { formKey } from "./forms.ts";

const FREQUENCY_WEIGHT = 0.5;
const POSITION_WEIGHT = 0.25;
const TITLE_WEIGHT = 0.15;
const SUBJECT_WEIGHT = 0.1;

/** How central an entity is to an article, 0 to 1, to three decimals. */
export type Salience = (mentions: readonly Mention[], mostMentions: number) => number;

/**
 * Creates the salience function of an article: 0.5 × the entity's mentions relative to the most mentioned
 * entity, plus 0.25 × how early its first mention is, plus 0.15 if it is in the title, plus 0.1 × its
 * mentions as subject, relative to the same. Without a headline or a title, the first sentence counts as
 * title. The features are from Dunietz and Gillick, "A new entity salience task with millions of training
 * examples", EACL 2014, the subject from Grosz, Joshi and Weinstein, "Centering", Computational
 * Linguistics 21(2), 1995; the weights are ours.
 * @param all All mentions of the article, in its order.
 */
export function salienceIn(article: Article, all: readonly Mention[]): Salience {
  const length = Math.max(1, article.text.length);
  const subjects = subjectStarts(article.text, all);
  const isInTitle = titleTest(article);
  return (mentions, mostMentions) => {
    const most = Math.max(1, mostMentions);
    const ruled = mentions.filter(({ start }) => subjects.has(start));
    const score =
      FREQUENCY_WEIGHT * (mentions.length / most) +
      POSITION_WEIGHT * (1 - (mentions[0]?.start ?? length) / length) +
      TITLE_WEIGHT * (mentions.some(isInTitle) ? 1 : 0) +
      SUBJECT_WEIGHT * (ruled.length / most);
    return Math.round(1000 * score) / 1000;
  };
}

/** Tests whether a mention shows its entity in the title, which may be a headline block or a separate field. */
function titleTest({ blocks, title }: Article): (mention: Mention) => boolean {
  const hasHeadline = blocks.some(({ kind }) => kind === "headline");
  if (hasHeadline) return ({ block }) => blocks[block]?.kind === "headline";
  if (title === undefined) return ({ sentence }) => sentence === 0;
  const words = ` ${titleKey(title)} `;
  return ({ text }) => words.includes(` ${titleKey(text)} `);
}

/** Removes punctuation, to find "Lima" in "Lima:". */
function titleKey(text: string): string {
  return formKey(text.replace(/['’]s\b/g, "").replace(/[,:;!?"“”()]/g, " "));
}

/** Enough for a preposition and "the". */
const MAX_PREPOSITION_CHARS = 24;

/**
 * The start positions of mentions that are probably subjects: the first name of a sentence, unless a
 * preposition precedes it. There is no parser, but English puts the subject first.
 * @param mentions All of an article, in its order.
 */
export function subjectStarts(text: string, mentions: readonly Mention[]): ReadonlySet<number> {
  const starts = new Set<number>();
  let last: number | null = null;
  for (const { sentence, start } of mentions) {
    if (sentence === null || sentence === last) continue;
    last = sentence;
    if (!followsPreposition(text, start)) starts.add(start);
  }
  return starts;
}

function followsPreposition(text: string, start: number): boolean {
  const words = text
    .slice(Math.max(0, start - MAX_PREPOSITION_CHARS), start)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const before = words.at(-1) === "the" ? words.at(-2) : words.at(-1);
  return before !== undefined && PREPOSITIONS.has(before);
}
