import type { Article } from "../../model/article.ts";
import type { Segmentation } from "../../model/segmentation.ts";
import { surface } from "../../model/span.ts";
import { isStory, kindOf, termsOf } from "../text/story.ts";
import { addTo, createTermSpace, dot, type TermSpace } from "../text/term-vectors.ts";
import { type RankedSentence, rankSentence } from "./ranking.ts";

/** The share of a sentence's rank that comes from its neighbours. */
const DAMPING = 0.85;
const MAX_ROUNDS = 50;
/** Iteration stops when the ranks, which add up to 1, change by less than this in one round. */
const MIN_CHANGE = 1e-4;
/** A degree this small is a rounding error: the sentence has no neighbours. */
const MIN_DEGREE = 1e-9;

/**
 * PageRank over a graph with an edge between every two sentences, weighted by the cosine of their
 * terms. Scales the ranks so that the highest is 1.
 * Source: Mihalcea and Tarau, "TextRank: bringing order into texts", EMNLP 2004, with the similarity
 * of Barrios et al., "Variations of the similarity function of TextRank", ASAI 2015. The matrix of
 * all pairs is never computed: products with the sentences' vectors keep the time linear.
 */
export function rank(article: Article, { sentences }: Segmentation): readonly RankedSentence[] {
  const story = sentences.filter((sentence) => isStory(kindOf(article, sentence)));
  const space = createTermSpace(story.map((sentence) => termsOf(surface(article.text, sentence))));
  const ranks = rankNodes(space);
  const highest = ranks.reduce((most, one) => Math.max(most, one), 0) || 1;
  const scores = new Map(story.map(({ index }, at) => [index, (ranks[at] ?? 0) / highest]));
  return sentences.map(({ index }) => rankSentence(index, { textrank: scores.get(index) ?? 0 }));
}

function rankNodes(space: TermSpace): Float64Array {
  const count = space.vectors.length;
  const degrees = neighbourSums(space, new Float64Array(count).fill(1));
  let ranks = new Float64Array(count).fill(1 / count);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const shares = ranks.map((one, at) => sharePerEdge(one, degrees[at] ?? 0));
    const next = neighbourSums(space, shares).map((sum) => (1 - DAMPING) / count + DAMPING * sum);
    const change = next.reduce((sum, one, at) => sum + Math.abs(one - (ranks[at] ?? 0)), 0);
    ranks = next;
    if (change < MIN_CHANGE) break;
  }
  return ranks;
}

/** The rank that a node passes on per unit of edge weight. */
function sharePerEdge(rank: number, degree: number): number {
  return degree > MIN_DEGREE ? rank / degree : 0;
}

/** Sums, for each sentence, its neighbours' values, each weighted by the cosine. */
function neighbourSums(
  { vectors, size }: TermSpace,
  values: Float64Array,
): Float64Array<ArrayBuffer> {
  const sum = new Float64Array(size);
  for (const [at, vector] of vectors.entries()) addTo(sum, vector, values[at]);
  const own = (at: number) => ((vectors[at]?.ids.length ?? 0) > 0 ? (values[at] ?? 0) : 0);
  return Float64Array.from(vectors, (vector, at) => Math.max(0, dot(vector, sum) - own(at)));
}
