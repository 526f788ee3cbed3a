import type { Random } from "../random.ts";

/** Vectors with the same number of dimensions, one after another. */
export interface Vectors {
  readonly count: number;
  readonly size: number;
  readonly values: Float32Array;
}

/** Scales every vector to length 1, in place. */
export function normalize({ count, size, values }: Vectors): void {
  for (let index = 0; index < count; index++) {
    const vector = values.subarray(index * size, (index + 1) * size);
    const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
    for (let at = 0; at < size; at++) vector[at] = (vector[at] ?? 0) / norm;
  }
}

/**
 * Finds centroids of vectors of length 1 by the angle between them: spherical k-means (Dhillon and Modha,
 * "Concept decompositions for large sparse text data using clustering", Machine Learning 42, 2001).
 */
export function findCentroids(
  vectors: Vectors,
  count: number,
  rounds: number,
  random: Random,
): Vectors {
  const { size } = vectors;
  let centroids: Vectors = { count, size, values: new Float32Array(count * size) };
  for (let index = 0; index < count; index++) {
    copy(vectors, Math.floor(random() * vectors.count), centroids, index);
  }
  for (let round = 0; round < rounds; round++) {
    const next: Vectors = { count, size, values: new Float32Array(count * size) };
    for (const [index, nearest] of nearestCentroids(vectors, centroids).entries()) {
      add(vectors, index, next, nearest);
    }
    normalize(next);
    centroids = next;
  }
  return centroids;
}

/** Finds the index of the nearest centroid for every vector. */
export function nearestCentroids(vectors: Vectors, centroids: Vectors): Uint16Array {
  const nearest = new Uint16Array(vectors.count);
  for (let index = 0; index < vectors.count; index++) {
    let best = Number.NEGATIVE_INFINITY;
    for (let centroid = 0; centroid < centroids.count; centroid++) {
      const likeness = dot(vectors, index, centroids, centroid);
      if (likeness <= best) continue;
      best = likeness;
      nearest[index] = centroid;
    }
  }
  return nearest;
}

function dot(a: Vectors, i: number, b: Vectors, j: number): number {
  const { size } = a;
  const from = i * size;
  const other = j * size;
  let sum = 0;
  for (let at = 0; at < size; at++) sum += (a.values[from + at] ?? 0) * (b.values[other + at] ?? 0);
  return sum;
}

function copy(from: Vectors, index: number, to: Vectors, target: number): void {
  const { size } = from;
  to.values.set(from.values.subarray(index * size, (index + 1) * size), target * size);
}

function add(from: Vectors, index: number, to: Vectors, target: number): void {
  const { size } = from;
  for (let at = 0; at < size; at++) {
    const place = target * size + at;
    to.values[place] = (to.values[place] ?? 0) + (from.values[index * size + at] ?? 0);
  }
}
