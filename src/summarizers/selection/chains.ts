import type { Candidate, Choice } from "./candidate.ts";
import { createIntroductions, type Introductions } from "./full-names.ts";
import type { Limits } from "./summary-selection.ts";
import { createSelection, type SummarySelection } from "./summary-selection.ts";

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

/** What is chosen so far, and of the chains of every root what is chosen or cannot be. */
interface State {
  readonly candidates: readonly Candidate[];
  readonly wordsBefore: readonly number[];
  readonly introductions: Introductions;
  readonly selection: SummarySelection;
  /** The place behind what is chosen. */
  readonly grown: Map<number, number>;
  /** The first place that cannot be chosen. */
  readonly blocked: Map<number, number>;
}

/**
 * Chooses the best readable sentences, each with its chain, and with those that give in full the names
 * which the chain has short. Chains of one root are runs of each other, so what is chosen of them is
 * always a run from the root, and a chain that has no room costs constant time.
 * @param candidates Every sentence of the article, in article order.
 */
export function growChains(candidates: readonly Candidate[], limits: Limits): readonly Choice[] {
  const state: State = {
    candidates,
    wordsBefore: runningSum(candidates, ({ view }) => view.words),
    introductions: createIntroductions(candidates),
    selection: createSelection(limits),
    grown: new Map(),
    blocked: new Map(),
  };
  const chains = findChains(candidates, state.introductions);
  for (const chain of chains.sort((a, b) => b.score - a.score || a.end - b.end)) {
    if (state.selection.isFull()) break;
    grow(chain, state);
  }
  return state.selection.choices();
}

/** Chooses what is missing of a chain, if there is room for all of it. */
function grow({ root, end }: Chain, state: State): void {
  const { candidates, wordsBefore, introductions, selection, grown, blocked } = state;
  const from = grown.get(root) ?? root;
  const words = (wordsBefore[end + 1] ?? 0) - (wordsBefore[from] ?? 0);
  if (from > end || end >= (blocked.get(root) ?? Number.POSITIVE_INFINITY)) return;
  if (!selection.hasRoom(end + 1 - from, words)) return;
  const run = candidates.slice(from, end + 1);
  const fullNames = introductions.neededFor(run).map(asFullName);
  const obstacle = findObstacle(fullNames, linksOf(run), selection);
  if (obstacle !== undefined) {
    blocked.set(root, from + obstacle);
    return;
  }
  for (const choice of [...fullNames, ...linksOf(run)]) {
    selection.add(choice);
    introductions.add(choice.candidate);
  }
  for (const { candidate } of fullNames) {
    const { index } = candidate.view.sentence;
    grown.set(index, index + 1);
  }
  grown.set(root, end + 1);
}

/** The first link that cannot come in; none where all can. */
function findObstacle(
  fullNames: readonly Choice[],
  links: readonly Choice[],
  selection: SummarySelection,
): number | undefined {
  const all = [...fullNames, ...links];
  const repeat = all.findIndex((choice) => selection.isRedundant(choice));
  if (repeat >= 0) return Math.max(0, repeat - fullNames.length);
  const words = all.reduce((sum, { candidate }) => sum + candidate.view.words, 0);
  return selection.hasRoom(all.length, words) ? undefined : links.length - 1;
}

function asFullName(candidate: Candidate): Choice {
  return { candidate, codes: ["full-name"] };
}

/** The chain of every wanted sentence that has one: no fault in it, no surname that nothing gives in full, and a root. */
function findChains(candidates: readonly Candidate[], introductions: Introductions): Chain[] {
  const chains: Chain[] = [];
  const scoreBefore = runningSum(candidates, ({ score }) => score);
  let root: number | undefined;
  for (const [end, candidate] of candidates.entries()) {
    const { verdict, score, isWanted } = candidate;
    if (verdict.faults.length > 0 || !introductions.canPrecede(candidate)) root = undefined;
    else if (verdict.dependences.length === 0) root = end;
    if (root === undefined || !isWanted) continue;
    const sum = (scoreBefore[end + 1] ?? 0) - (scoreBefore[root] ?? 0);
    chains.push({ root, end, score: Math.min(score, sum / (end + 1 - root)) });
  }
  return chains;
}

/** All but the last came along because another leans on them. */
function linksOf(run: readonly Candidate[]): Choice[] {
  return run.map((candidate, place) => {
    const dependences = candidate.verdict.dependences.map(({ code }) => code);
    return {
      candidate,
      codes: place < run.length - 1 ? ["antecedent", ...dependences] : dependences,
    };
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
