import type { Article } from "../../model/article.ts";
import type { Segmentation } from "../../model/segmentation.ts";
import { surface } from "../../model/span.ts";
import { isStory, kindOf, termsOf } from "../text/story.ts";
import { addTo, createTermSpace, dot, type TermSpace } from "../text/term-vectors.ts";
import { type RankedSentence, rankSentence } from "./ranking.ts";

/** The share of a sentence's rank that comes from its neighbours. */
const DAMPING = 0.85;
const MOST_ROUNDS = 50;
/** The sum of all changes in a round, in shares of all rank, after which there is none more. */
const TOLERANCE = 1e-4;
const NO_EDGE = 1e-9;

/**
 * PageRank over the graph of sentences, an edge for each pair, as heavy as the cosine of their terms;
 * the highest rank is 1.
 * Source: Mihalcea and Tarau, "TextRank: bringing order into texts", EMNLP 2004, with the similarity
 * of Barrios et al., "Variations of the similarity function of TextRank", ASAI 2015. The graph's
 * matrix is never written down: it is a product of the sentences' vectors, so time is linear.
 */
export function rank(article: Article, { sentences }: Segmentation): readonly RankedSentence[] {
  const story = sentences.filter((sentence) => isStory(kindOf(article, sentence)));
  const space = createTermSpace(story.map((sentence) => termsOf(surface(article.text, sentence))));
  const ranks = rankNodes(space);
  const highest = ranks.reduce((most, one) => Math.max(most, one), 0) || 1;
  const scores = new Map(story.map(({ index }, place) => [index, (ranks[place] ?? 0) / highest]));
  return sentences.map(({ index }) => rankSentence(index, { textrank: scores.get(index) ?? 0 }));
}

function rankNodes(space: TermSpace): Float64Array {
  const count = space.vectors.length;
  const degrees = neighbourSums(space, new Float64Array(count).fill(1));
  let ranks = new Float64Array(count).fill(1 / count);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const shares = ranks.map((one, at) => shareOf(one, degrees[at] ?? 0));
    const next = neighbourSums(space, shares).map((sum) => (1 - DAMPING) / count + DAMPING * sum);
    const change = next.reduce((sum, one, at) => sum + Math.abs(one - (ranks[at] ?? 0)), 0);
    ranks = next;
    if (change < TOLERANCE) break;
  }
  return ranks;
}

/** What a node gives for each unit of an edge; one without edges, but for rounding, gives nothing. */
function shareOf(rank: number, degree: number): number {
  return degree > NO_EDGE ? rank / degree : 0;
}

/** For each sentence its neighbours' values added up, each times its cosine. */
function neighbourSums(
  { vectors, size }: TermSpace,
  values: Float64Array,
): Float64Array<ArrayBuffer> {
  const sum = new Float64Array(size);
  for (const [at, vector] of vectors.entries()) addTo(sum, vector, values[at]);
  const own = (at: number) => ((vectors[at]?.ids.length ?? 0) > 0 ? (values[at] ?? 0) : 0);
  return Float64Array.from(vectors, (vector, at) => Math.max(0, dot(vector, sum) - own(at)));
}
