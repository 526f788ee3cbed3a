import type { Article } from "../../model/article.ts";
import type { Mention } from "../../model/entity.ts";
import { formKey } from "./forms.ts";

const FREQUENCY = 0.5;
const POSITION = 0.25;
const HEADLINE = 0.15;
const ROLE = 0.1;

/** How much an article is about an entity, 0 to 1, to three decimals. */
export type Salience = (mentions: readonly Mention[], mostMentions: number) => number;

/**
 * Salience in one article: 0.5 × the entity's mentions as a share of the most mentioned one's, 0.25 ×
 * how early it is first mentioned, 0.15 if it is in the title, 0.1 × the mentions that are subjects, as
 * the same share. Without a headline or a title, the first sentence stands for one. What counts is from
 * Dunietz and Gillick, "A new entity salience task with millions of training examples", EACL 2014, and
 * for the subject from Grosz, Joshi and Weinstein, "Centering", Computational Linguistics 21(2), 1995;
 * the weights are ours.
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
      FREQUENCY * (mentions.length / most) +
      POSITION * (1 - (mentions[0]?.start ?? length) / length) +
      HEADLINE * (mentions.some(isInTitle) ? 1 : 0) +
      ROLE * (ruled.length / most);
    return Math.round(1000 * score) / 1000;
  };
}

/** Whether a mention says that its entity is in the title, which may stand in the text or beside it. */
function titleTest({ blocks, title }: Article): (mention: Mention) => boolean {
  const hasHeadline = blocks.some(({ kind }) => kind === "headline");
  if (hasHeadline) return ({ block }) => blocks[block]?.kind === "headline";
  if (title === undefined) return ({ sentence }) => sentence === 0;
  const words = ` ${titleKey(title)} `;
  return ({ text }) => words.includes(` ${titleKey(text)} `);
}

/** Without punctuation, so that "Lima:" has "Lima". */
function titleKey(text: string): string {
  return formKey(text.replace(/['’]s\b/g, "").replace(/[,:;!?"“”()]/g, " "));
}

/** What stands before a name that is no subject. */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  "about after against at before between by during for from in into near of on over since through to toward towards under until with within".split(
    " ",
  ),
);

/** So far back a preposition is looked for, "the" between. */
const LOOK_BACK = 24;

/**
 * Where the mentions begin that are probably the subjects of their sentences: the first name of each,
 * unless a preposition stands before it. There is no parser: English puts the subject first.
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
    .slice(Math.max(0, start - LOOK_BACK), start)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const before = words.at(-1) === "the" ? words.at(-2) : words.at(-1);
  return before !== undefined && PREPOSITIONS.has(before);
}
