/** A sentence's terms, each once, with weights; of length 1, or empty. */
export interface TermVector {
  /** Numbers of terms, from 0 to the number of the article's terms. */
  readonly ids: readonly number[];
  readonly weights: readonly number[];
}

/** The vectors of one article's sentences. */
export interface TermSpace {
  readonly vectors: readonly TermVector[];
  /** How many different terms the article has. */
  readonly size: number;
}

/**
 * Weights each sentence's terms by frequency times inverse sentence frequency within the article.
 * Source: Radev, Jing, Styś and Tam, "Centroid-based summarization of multiple documents",
 * Information Processing & Management 40(6), 2004, with sentences for documents.
 */
export function createTermSpace(sentences: readonly (readonly string[])[]): TermSpace {
  const ids = new Map<string, number>();
  const sentenceCounts: number[] = [];
  for (const terms of sentences) {
    for (const term of new Set(terms)) {
      const id = ids.get(term) ?? ids.size;
      ids.set(term, id);
      sentenceCounts[id] = (sentenceCounts[id] ?? 0) + 1;
    }
  }
  const rarity = sentenceCounts.map((count) => Math.log(1 + sentences.length / count));
  const vectors = sentences.map((terms) => unitVector(countIds(terms, ids), rarity));
  return { vectors, size: ids.size };
}

function countIds(
  terms: readonly string[],
  ids: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const term of terms) {
    const id = ids.get(term);
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function unitVector(counts: ReadonlyMap<number, number>, rarity: readonly number[]): TermVector {
  const ids = [...counts.keys()];
  const weights = ids.map((id) => (counts.get(id) ?? 0) * (rarity[id] ?? 0));
  const norm = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return { ids, weights: weights.map((weight) => weight / norm) };
}

/** Returns the dot product of a vector and a sum of vectors: the sum of its cosines with each. */
export function dot({ ids, weights }: TermVector, sum: Float64Array): number {
  let product = 0;
  for (const [at, id] of ids.entries()) product += (weights[at] ?? 0) * (sum[id] ?? 0);
  return product;
}

/** Adds `times` a vector to a sum of vectors, in place. */
export function addTo(sum: Float64Array, { ids, weights }: TermVector, times = 1): void {
  for (const [at, id] of ids.entries()) sum[id] = (sum[id] ?? 0) + times * (weights[at] ?? 0);
}
