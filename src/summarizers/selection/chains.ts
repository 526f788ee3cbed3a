import type { Candidate, Choice } from "./candidate.ts";
import { createFullNameIndex, type FullNameIndex } from "./full-names.ts";
import { createSelection, type Limits, type SummarySelection } from "./summary-selection.ts";

/**
 * A run of sentences that must be selected together: each depends on the one before it, down to the
 * root, which depends on nothing. Positions are indices into the candidates.
 */
interface Chain {
  readonly root: number;
  readonly end: number;
  /** The score of the last sentence, or the mean of the chain if that is lower. */
  readonly score: number;
}

/** What is selected so far, and how far the chains of each root are selected or blocked. */
interface State {
  readonly candidates: readonly Candidate[];
  readonly wordsBefore: readonly number[];
  readonly fullNames: FullNameIndex;
  readonly selection: SummarySelection;
  /** By root: the position after the last selected sentence. */
  readonly selectedUpTo: Map<number, number>;
  /** By root: the first position that cannot be selected. */
  readonly blockedFrom: Map<number, number>;
}

/**
 * Selects the best readable sentences, each with its chain and with the sentences that give the chain's
 * surnames in full. The selected part of all chains of one root is always a run from that root, and a
 * chain that does not fit costs constant time.
 * @param candidates Every sentence of the article, in article order.
 */
export function selectChains(candidates: readonly Candidate[], limits: Limits): readonly Choice[] {
  const state: State = {
    candidates,
    wordsBefore: runningSum(candidates, ({ view }) => view.words),
    fullNames: createFullNameIndex(candidates),
    selection: createSelection(limits),
    selectedUpTo: new Map(),
    blockedFrom: new Map(),
  };
  const chains = findChains(candidates, state.fullNames);
  for (const chain of chains.sort((a, b) => b.score - a.score || a.end - b.end)) {
    if (state.selection.isFull()) break;
    selectChain(chain, state);
  }
  return state.selection.choices();
}

/** Selects the missing part of a chain if all of it fits. */
function selectChain({ root, end }: Chain, state: State): void {
  const { candidates, wordsBefore, fullNames, selection, selectedUpTo, blockedFrom } = state;
  const from = selectedUpTo.get(root) ?? root;
  const words = (wordsBefore[end + 1] ?? 0) - (wordsBefore[from] ?? 0);
  if (from > end || end >= (blockedFrom.get(root) ?? Number.POSITIVE_INFINITY)) return;
  if (!selection.hasRoom(end + 1 - from, words)) return;
  const run = candidates.slice(from, end + 1);
  const sources = fullNames.sourcesFor(run).map(asFullName);
  const obstacle = findObstacle(sources, linksOf(run), selection);
  if (obstacle !== undefined) {
    blockedFrom.set(root, from + obstacle);
    return;
  }
  for (const choice of [...sources, ...linksOf(run)]) {
    selection.add(choice);
    fullNames.add(choice.candidate);
  }
  for (const { candidate } of sources) {
    const { index } = candidate.view.sentence;
    selectedUpTo.set(index, index + 1);
  }
  selectedUpTo.set(root, end + 1);
}

/** The first link that cannot be selected, or undefined. */
function findObstacle(
  sources: readonly Choice[],
  links: readonly Choice[],
  selection: SummarySelection,
): number | undefined {
  const all = [...sources, ...links];
  const redundant = all.findIndex((choice) => selection.isRedundant(choice));
  if (redundant >= 0) return Math.max(0, redundant - sources.length);
  const words = all.reduce((sum, { candidate }) => sum + candidate.view.words, 0);
  return selection.hasRoom(all.length, words) ? undefined : links.length - 1;
}

function asFullName(candidate: Candidate): Choice {
  return { candidate, codes: ["full-name"] };
}

/** The chains of wanted sentences that lead to a root without faults and without missing full names. */
function findChains(candidates: readonly Candidate[], fullNames: FullNameIndex): Chain[] {
  const chains: Chain[] = [];
  const scoreBefore = runningSum(candidates, ({ score }) => score);
  let root: number | undefined;
  for (const [end, candidate] of candidates.entries()) {
    const { verdict, score, isWanted } = candidate;
    if (verdict.faults.length > 0 || !fullNames.hasSources(candidate)) root = undefined;
    else if (verdict.dependences.length === 0) root = end;
    if (root === undefined || !isWanted) continue;
    const sum = (scoreBefore[end + 1] ?? 0) - (scoreBefore[root] ?? 0);
    chains.push({ root, end, score: Math.min(score, sum / (end + 1 - root)) });
  }
  return chains;
}

/** The run's choices; all but the last are antecedents of the next. */
function linksOf(run: readonly Candidate[]): Choice[] {
  return run.map((candidate, at) => {
    const dependences = candidate.verdict.dependences.map(({ code }) => code);
    return { candidate, codes: at < run.length - 1 ? ["antecedent", ...dependences] : dependences };
  });
}

/** Returns, for each position, the sum over the items before it; the total comes last. */
function runningSum<Item>(items: readonly Item[], measure: (item: Item) => number): number[] {
  const sums = [0];
  let sum = 0;
  for (const item of items) {
    sum += measure(item);
    sums.push(sum);
  }
  return sums;
}
