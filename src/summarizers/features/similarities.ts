import { addTo, dot, type TermSpace, type TermVector } from "../text/term-vectors.ts";

/** How close one sentence is to others, as cosines of term vectors. */
export interface Similarities {
  /** With every other sentence, added up. */
  readonly all: number;
  /** With every sentence before it, added up. */
  readonly before: number;
  /** With every sentence behind it, added up. */
  readonly after: number;
  /** With the sum of all sentences. */
  readonly centroid: number;
  /** With the first sentence; 1 for itself. */
  readonly first: number;
  /** With the sum of the first sentences, itself left out. */
  readonly lead: number;
  /** With the sum of the next sentences. */
  readonly following: number;
  /** With the sentence before it. */
  readonly previous: number;
}

/** So many sentences are the lead. */
const LEAD = 3;

/** So many sentences behind one are its following text. */
const FOLLOWING = 4;

/**
 * Centrality that knows directions, with running sums of vectors in the place of a matrix, so that
 * time is linear in the article's terms.
 * Source: Zheng and Lapata, "Sentence centrality revisited for unsupervised summarization", ACL 2019.
 */
export function measureSimilarities({ vectors, size }: TermSpace): Similarities[] {
  const before = new Float64Array(size);
  const total = sumOf(vectors, size);
  const totalNorm = normOf(total);
  const lead = sumOf(vectors.slice(0, LEAD), size);
  const first = sumOf(vectors.slice(0, 1), size);
  const following = sumOf(vectors.slice(1, FOLLOWING + 1), size);
  const previous = new Float64Array(size);
  return vectors.map((vector, place) => {
    const self = vector.ids.length > 0 ? 1 : 0;
    const sumBefore = dot(vector, before);
    const sumAll = dot(vector, total);
    const found = {
      all: sumAll - self,
      before: sumBefore,
      after: sumAll - self - sumBefore,
      centroid: totalNorm === 0 ? 0 : sumAll / totalNorm,
      first: dot(vector, first),
      lead: dot(vector, lead) - (place < LEAD ? self : 0),
      following: dot(vector, following),
      previous: dot(vector, previous),
    };
    addTo(before, vector);
    moveWindow(following, vectors[place + 1], vectors[place + FOLLOWING + 1]);
    moveWindow(previous, vectors[place - 1], vector);
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
