import { addTo, dot, type TermSpace, type TermVector } from "../text/term-vectors.ts";

/** How similar one sentence is to others: cosines of term vectors. */
export interface Similarities {
  /** The sum over all other sentences. */
  readonly all: number;
  /** The sum over the sentences before it. */
  readonly before: number;
  /** The sum over the sentences after it. */
  readonly after: number;
  /** With the sum of all sentences' vectors. */
  readonly centroid: number;
  /** With the first sentence; 1 for that one itself. */
  readonly first: number;
  /** The sum over the lead, without itself. */
  readonly lead: number;
  /** The sum over the sentences right after it. */
  readonly following: number;
  /** With the sentence before it. */
  readonly previous: number;
}

/** How many sentences the lead has. */
const LEAD_SENTENCES = 3;

/** How many sentences count as following one. */
const FOLLOWING_SENTENCES = 4;

/**
 * Measures centrality before and after each sentence. Running sums of vectors replace the matrix of
 * all pairs, so the time is linear in the article's terms.
 * Source: Zheng and Lapata, "Sentence centrality revisited for unsupervised summarization", ACL 2019.
 */
export function measureSimilarities({ vectors, size }: TermSpace): Similarities[] {
  const before = new Float64Array(size);
  const total = sumOf(vectors, size);
  const totalNorm = normOf(total);
  const lead = sumOf(vectors.slice(0, LEAD_SENTENCES), size);
  const first = sumOf(vectors.slice(0, 1), size);
  const following = sumOf(vectors.slice(1, FOLLOWING_SENTENCES + 1), size);
  const previous = new Float64Array(size);
  return vectors.map((vector, position) => {
    const self = vector.ids.length > 0 ? 1 : 0;
    const sumBefore = dot(vector, before);
    const sumAll = dot(vector, total);
    const found = {
      all: sumAll - self,
      before: sumBefore,
      after: sumAll - self - sumBefore,
      centroid: totalNorm === 0 ? 0 : sumAll / totalNorm,
      first: dot(vector, first),
      lead: dot(vector, lead) - (position < LEAD_SENTENCES ? self : 0),
      following: dot(vector, following),
      previous: dot(vector, previous),
    };
    addTo(before, vector);
    moveWindow(following, vectors[position + 1], vectors[position + FOLLOWING_SENTENCES + 1]);
    moveWindow(previous, vectors[position - 1], vector);
    return found;
  });
}

function sumOf(vectors: readonly TermVector[], size: number): Float64Array {
  const sum = new Float64Array(size);
  for (const vector of vectors) addTo(sum, vector);
  return sum;
}

function moveWindow(
  sum: Float64Array,
  leaving: TermVector | undefined,
  coming: TermVector | undefined,
): void {
  if (leaving) addTo(sum, leaving, -1);
  if (coming) addTo(sum, coming);
}

function normOf(sum: Float64Array): number {
  return Math.sqrt(sum.reduce((squares, weight) => squares + weight * weight, 0));
}
