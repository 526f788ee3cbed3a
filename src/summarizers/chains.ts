import { createBasket } from "./basket.ts";
import type { Limits } from "./budget.ts";
import type { Candidate, Choice } from "./candidate.ts";

/**
 * A readable sentence, as the end of the run of sentences that must come with it: it leans on the one
 * before, that one perhaps on the one before it, down to the root, which leans on nothing.
 */
interface Chain {
  readonly root: number;
  readonly end: number;
  /** The end's own score, or the mean of the chain's where that is less. */
  readonly score: number;
}

/**
 * Chooses the best readable sentences, each with its chain. Chains of one root are runs of each other,
 * so what is chosen of them is always a run from the root, and every step takes constant time.
 * @param candidates Every sentence of the article, in article order.
 */
export function growChains(candidates: readonly Candidate[], limits: Limits): readonly Choice[] {
  const chains = findChains(candidates).sort((a, b) => b.score - a.score || a.end - b.end);
  const wordsBefore = runningSum(candidates, ({ view }) => view.words);
  const basket = createBasket(limits);
  const grown = new Map<number, number>();
  const blocked = new Map<number, number>();
  for (const { root, end } of chains) {
    if (basket.isFull()) break;
    const from = grown.get(root) ?? root;
    const words = (wordsBefore[end + 1] ?? 0) - (wordsBefore[from] ?? 0);
    if (from > end || end >= (blocked.get(root) ?? Number.POSITIVE_INFINITY)) continue;
    if (!basket.hasRoom(end + 1 - from, words)) continue;
    const links = linksOf(candidates.slice(from, end + 1));
    const repeat = links.findIndex((link) => basket.isRepeat(link));
    if (repeat >= 0) {
      blocked.set(root, from + repeat);
      continue;
    }
    for (const link of links) basket.add(link);
    grown.set(root, end + 1);
  }
  return basket.choices();
}

/** The chain of every wanted sentence that has one: no fault in it, and a root. */
function findChains(candidates: readonly Candidate[]): Chain[] {
  const chains: Chain[] = [];
  const scoreBefore = runningSum(candidates, ({ score }) => score);
  let root: number | undefined;
  for (const [end, { verdict, score, isWanted }] of candidates.entries()) {
    if (verdict.faults.length > 0) root = undefined;
    else if (verdict.leanings.length === 0) root = end;
    if (root === undefined || !isWanted) continue;
    const sum = (scoreBefore[end + 1] ?? 0) - (scoreBefore[root] ?? 0);
    chains.push({ root, end, score: Math.min(score, sum / (end + 1 - root)) });
  }
  return chains;
}

/** All but the last came along because another leans on them. */
function linksOf(run: readonly Candidate[]): Choice[] {
  return run.map((candidate, place) => {
    const leanings = candidate.verdict.leanings.map(({ code }) => code);
    return { candidate, codes: place < run.length - 1 ? ["antecedent", ...leanings] : leanings };
  });
}

/** Sums of a value over the items before each place, and over all at the end. */
function runningSum<Item>(items: readonly Item[], measure: (item: Item) => number): number[] {
  const sums = [0];
  let sum = 0;
  for (const item of items) {
    sum += measure(item);
    sums.push(sum);
  }
  return sums;
}
