import type { Article } from "../model/article.ts";
import type { Segmentation, Sentence } from "../model/segmentation.ts";
import { surface } from "../model/span.ts";
import { cosineWith, createTermSpace } from "./centrality.ts";
import { countWords, isStory, kindOf } from "./prose.ts";
import { type RankedSentence, rankSentence } from "./ranking.ts";
import { termsOf } from "./terms.ts";

/** How much each signal can add; chosen on news articles with summaries written by people. */
const WEIGHTS = {
  position: 0.5,
  opening: 0.05,
  centrality: 0.25,
  title: 0.1,
  numbers: 0.05,
  quotation: -0.1,
  length: -0.2,
} as const;

/** Places after which the position counts half. */
const HALF_LIFE = 4;

/** Sentence lengths in words that cost nothing. */
const COMFORTABLE = { least: 10, most: 35 };

/**
 * The default: a weighted sum of a sentence's place in the article, its closeness to the article's
 * centroid and to the title, a figure it gives, less what is too short, too long or quoted speech.
 * Source: Edmundson, "New methods in automatic extracting", Journal of the ACM 16(2), 1969, with
 * centrality in the place of key words (see `createTermSpace`).
 */
export function rank(article: Article, { sentences }: Segmentation): readonly RankedSentence[] {
  const story = sentences.filter((sentence) => isStory(kindOf(article, sentence)));
  const signals = signalsOf(article, story);
  const places = new Map(story.map((sentence, place) => [sentence.index, place]));
  return sentences.map(({ index }) => {
    const place = places.get(index);
    return rankSentence(index, place === undefined ? {} : signals(place));
  });
}

/** The weighted signals of the story's sentence at a place. */
function signalsOf(article: Article, story: readonly Sentence[]) {
  const texts = story.map((sentence) => surface(article.text, sentence));
  const terms = texts.map(termsOf);
  const space = createTermSpace(terms);
  const centrality = cosineWith(space.centroid);
  const closenessToTitle = cosineWith(space.vector(termsOf(article.title ?? "")));
  return (place: number): Record<keyof typeof WEIGHTS, number> => {
    const text = texts[place] ?? "";
    const vector = space.vector(terms[place] ?? []);
    return {
      position: WEIGHTS.position * 0.5 ** (place / HALF_LIFE),
      opening: story[place]?.block === story[place - 1]?.block ? 0 : WEIGHTS.opening,
      centrality: WEIGHTS.centrality * centrality(vector),
      title: WEIGHTS.title * closenessToTitle(vector),
      numbers: /\d/.test(text) ? WEIGHTS.numbers : 0,
      quotation: /["“”„«»]/.test(text) ? WEIGHTS.quotation : 0,
      length: WEIGHTS.length * discomfort(countWords(text)),
    };
  };
}

/** How far a length in words is from comfortable: 0 for what is, 1 for the worst. */
function discomfort(words: number): number {
  const { least, most } = COMFORTABLE;
  if (words < least) return (least - words) / least;
  return words > most ? Math.min(1, (words - most) / most) : 0;
}
