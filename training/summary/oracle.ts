import { tokensOf } from "../scoring/rouge.ts";

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

/** Scores sets of a story's sentences by what they share with a reference. */
export interface OverlapScorer {
  /** ROUGE-1 F1 plus ROUGE-2 F1 of some sentences, by place; pairs across sentences are not counted. */
  score(places: readonly number[]): number;
}

/** A sentence's units of one kind: how often it has each of the reference's, and how many in all. */
interface Profile {
  readonly counts: Uint8Array;
  readonly total: number;
}

/** The units of one kind: tokens, or pairs of them. */
interface Scale {
  readonly wanted: Profile;
  readonly sentences: readonly Profile[];
}

/** Looks every sentence up once, so that scoring a set is only adding up. */
export function createOverlapScorer(
  reference: string,
  sentences: readonly string[],
): OverlapScorer {
  const texts = sentences.map(tokensOf);
  const scales = [1, 2].map((size) => createScale(tokensOf(reference), texts, size));
  return {
    score: (places) => scales.reduce((sum, scale) => sum + scoreOn(scale, places), 0),
  };
}

function createScale(
  reference: readonly string[],
  sentences: readonly (readonly string[])[],
  size: number,
): Scale {
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

function scoreOn({ wanted, sentences }: Scale, places: readonly number[]): number {
  const chosen = places.map((place) => sentences[place] as Profile);
  let hits = 0;
  for (const [id, most] of wanted.counts.entries()) {
    let count = 0;
    for (const { counts } of chosen) count += counts[id] as number;
    hits += Math.min(most, count);
  }
  const total = chosen.reduce((sum, one) => sum + one.total, wanted.total);
  return total === 0 ? 0 : (2 * hits) / total;
}
