import { createOverlapScorer, type OverlapScorer } from "./overlap.ts";

/** How many sentences the best summary has. */
const SENTENCES = 3;
/** So many sentences, those that are best alone, are tried in sets, besides the greedy choice. */
const TRIED = 12;
/** A set that scores so much less than the best weighs a third of it. */
const TEMPERATURE = 0.05;

/**
 * For each sentence how likely it is to stand in the best summary of three, 0 to 1. Close rivals of
 * the best set count as well, by their score: one greedy choice would call a sentence worthless
 * that lost by a hair.
 * Source of the greedy oracle: Nallapati, Zhai and Zhou, "SummaRuNNer", AAAI 2017.
 */
export function labelSentences(reference: string, sentences: readonly string[]): number[] {
  const scorer = createOverlapScorer(reference, sentences);
  const sets = setsOf(findCandidates(scorer, sentences.length), SENTENCES);
  const scores = sets.map((set) => scorer.score(set));
  const best = Math.max(...scores);
  const weights = scores.map((score) => Math.exp((score - best) / TEMPERATURE));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const labels = sentences.map(() => 0);
  for (const [at, set] of sets.entries()) {
    for (const place of set) labels[place] = (labels[place] ?? 0) + (weights[at] ?? 0) / total;
  }
  return labels;
}

/** Sentences worth trying in sets, in order. */
function findCandidates(scorer: OverlapScorer, count: number): number[] {
  const places = Array.from({ length: count }, (_, place) => place);
  const alone = places.map((place) => scorer.score([place]));
  const ranked = places.toSorted((a, b) => (alone[b] ?? 0) - (alone[a] ?? 0) || a - b);
  const tried = new Set([...ranked.slice(0, TRIED), ...chooseGreedily(scorer, places)]);
  return [...tried].sort((a, b) => a - b);
}

/** Takes the sentence that helps most, time and again. */
function chooseGreedily(scorer: OverlapScorer, places: readonly number[]): number[] {
  const chosen: number[] = [];
  while (chosen.length < Math.min(SENTENCES, places.length)) {
    const left = places.filter((place) => !chosen.includes(place));
    const scores = left.map((place) => scorer.score([...chosen, place]));
    chosen.push(left[scores.indexOf(Math.max(...scores))] as number);
  }
  return chosen;
}

/** All sets of so many items, or the one set of all where there are fewer. */
function setsOf(items: readonly number[], size: number): number[][] {
  if (items.length <= size) return [[...items]];
  if (size === 0) return [[]];
  return items
    .slice(0, items.length - size + 1)
    .flatMap((item, at) => setsOf(items.slice(at + 1), size - 1).map((set) => [item, ...set]));
}
