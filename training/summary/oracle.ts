import { tokensOf } from "../scoring/rouge.ts";

/** How many sentences the best summary has. */
const SUMMARY_SENTENCES = 3;
/** How many of the best single sentences are combined into sets, besides the greedy choice. */
const MAX_CANDIDATES = 12;
/** A set that scores this much less than the best has about a third of its weight. */
const TEMPERATURE = 0.05;

/**
 * Labels each sentence with the probability, 0 to 1, that it belongs to the best summary of three. Sets that
 * score almost as well as the best count too, weighted by their score: a single greedy choice would give
 * nothing to a sentence that lost by a hair.
 * Source of the greedy oracle: Nallapati, Zhai and Zhou, "SummaRuNNer", AAAI 2017.
 */
export function labelSentences(reference: string, sentences: readonly string[]): number[] {
  const scorer = createOverlapScorer(reference, sentences);
  const sets = setsOf(findCandidates(scorer, sentences.length), SUMMARY_SENTENCES);
  const scores = sets.map((set) => scorer.score(set));
  const best = Math.max(...scores);
  const weights = scores.map((score) => Math.exp((score - best) / TEMPERATURE));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const labels = sentences.map(() => 0);
  for (const [at, set] of sets.entries()) {
    for (const index of set) labels[index] = (labels[index] ?? 0) + (weights[at] ?? 0) / total;
  }
  return labels;
}

/** Finds the sentences to combine into sets, in order. */
function findCandidates(scorer: OverlapScorer, count: number): number[] {
  const indices = Array.from({ length: count }, (_, index) => index);
  const alone = indices.map((index) => scorer.score([index]));
  const ranked = indices.toSorted((a, b) => (alone[b] ?? 0) - (alone[a] ?? 0) || a - b);
  const tried = new Set([...ranked.slice(0, MAX_CANDIDATES), ...chooseGreedily(scorer, indices)]);
  return [...tried].sort((a, b) => a - b);
}

/** Adds the sentence that improves the score most, until the summary is full. */
function chooseGreedily(scorer: OverlapScorer, indices: readonly number[]): number[] {
  const chosen: number[] = [];
  while (chosen.length < Math.min(SUMMARY_SENTENCES, indices.length)) {
    const left = indices.filter((index) => !chosen.includes(index));
    const scores = left.map((index) => scorer.score([...chosen, index]));
    chosen.push(left[scores.indexOf(Math.max(...scores))] as number);
  }
  return chosen;
}

/** Returns all sets of `size` items, or one set of all items if there are fewer. */
function setsOf(items: readonly number[], size: number): number[][] {
  if (items.length <= size) return [[...items]];
  if (size === 0) return [[]];
  return items
    .slice(0, items.length - size + 1)
    .flatMap((item, at) => setsOf(items.slice(at + 1), size - 1).map((set) => [item, ...set]));
}

/** Scores sets of a story's sentences by their overlap with a reference. */
interface OverlapScorer {
  /** Returns ROUGE-1 F1 plus ROUGE-2 F1 of the sentences at some indices. Bigrams do not cross sentences. */
  score(indices: readonly number[]): number;
}

/** The n-grams of a sentence: the count of each one of the reference, and the total. */
interface Profile {
  readonly counts: Uint8Array;
  readonly total: number;
}

/** The n-grams of one size. */
interface NgramScale {
  readonly wanted: Profile;
  readonly sentences: readonly Profile[];
}

/** Counts each sentence's n-grams once, so scoring a set only adds counts. */
function createOverlapScorer(reference: string, sentences: readonly string[]): OverlapScorer {
  const texts = sentences.map(tokensOf);
  const scales = [1, 2].map((size) => createScale(tokensOf(reference), texts, size));
  return {
    score: (indices) => scales.reduce((sum, scale) => sum + scoreOn(scale, indices), 0),
  };
}

function createScale(
  reference: readonly string[],
  sentences: readonly (readonly string[])[],
  size: number,
): NgramScale {
  const wanted = gramsOf(reference, size);
  const ids = new Map([...new Set(wanted)].map((gram, id) => [gram, id]));
  const profile = (grams: readonly string[]): Profile => {
    const counts = new Uint8Array(ids.size);
    for (const gram of grams) {
      const id = ids.get(gram);
      if (id !== undefined) counts[id] = (counts[id] ?? 0) + 1;
    }
    return { counts, total: grams.length };
  };
  return {
    wanted: profile(wanted),
    sentences: sentences.map((tokens) => profile(gramsOf(tokens, size))),
  };
}

function gramsOf(tokens: readonly string[], size: number): string[] {
  const count = Math.max(0, tokens.length - size + 1);
  return Array.from({ length: count }, (_, at) => tokens.slice(at, at + size).join(" "));
}

function scoreOn({ wanted, sentences }: NgramScale, indices: readonly number[]): number {
  const chosen = indices.map((index) => sentences[index] as Profile);
  let hits = 0;
  for (const [id, wantedCount] of wanted.counts.entries()) {
    let count = 0;
    for (const { counts } of chosen) count += counts[id] as number;
    hits += Math.min(wantedCount, count);
  }
  const total = chosen.reduce((sum, one) => sum + one.total, wanted.total);
  return total === 0 ? 0 : (2 * hits) / total;
}
