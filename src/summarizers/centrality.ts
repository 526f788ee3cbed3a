/** A text as its terms' weights. */
export type TermVector = ReadonlyMap<string, number>;

/** Gives every text of one article its term vector, by what the article as a whole is like. */
export interface TermSpace {
  /** The article's centroid: all its texts together. */
  readonly centroid: TermVector;
  vector(terms: readonly string[]): TermVector;
}

/**
 * Term weights by frequency times inverse sentence frequency within one article; time and memory
 * are linear in the number of terms.
 * Source: Radev, Jing, Styś and Tam, "Centroid-based summarization of multiple documents",
 * Information Processing & Management 40(6), 2004, with sentences in the place of documents.
 */
export function createTermSpace(texts: readonly (readonly string[])[]): TermSpace {
  const spread = new Map<string, number>();
  for (const terms of texts) for (const term of new Set(terms)) increase(spread, term, 1);
  const rarity = (term: string) => Math.log(1 + texts.length / (spread.get(term) ?? 1));
  const centroid = new Map<string, number>();
  for (const terms of texts) for (const term of terms) increase(centroid, term, rarity(term));
  return { centroid, vector: (terms) => weigh(terms, rarity) };
}

function weigh(terms: readonly string[], rarity: (term: string) => number): TermVector {
  const weights = new Map<string, number>();
  for (const term of terms) increase(weights, term, rarity(term));
  return weights;
}

function increase(weights: Map<string, number>, term: string, by: number): void {
  weights.set(term, (weights.get(term) ?? 0) + by);
}

/** A function that gives a vector's cosine with `fixed`, 0 to 1; 0 where one of them is empty. */
export function cosineWith(fixed: TermVector): (vector: TermVector) => number {
  const fixedNorm = norm(fixed);
  return (vector) => {
    let dot = 0;
    for (const [term, weight] of vector) dot += weight * (fixed.get(term) ?? 0);
    return dot === 0 ? 0 : dot / (fixedNorm * norm(vector));
  };
}

function norm(vector: TermVector): number {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
