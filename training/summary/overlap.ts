import { tokensOf } from "../../bench/eval/rouge.ts";

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
