import { createRandom } from "../names/random.ts";
import { type Binning, binColumns } from "./binning.ts";

/** What the trees learn from: a row of features and a label for each sentence. */
export interface Examples {
  readonly rows: readonly Float32Array[];
  readonly labels: readonly number[];
}

/** How trees are grown. */
export interface GrowthSettings {
  readonly seed: number;
  readonly trees: number;
  /** Questions from root to leaf, at most. */
  readonly depth: number;
  /** What is taken of each tree's output. */
  readonly rate: number;
  /** Rows that a leaf has at least. */
  readonly leafRows: number;
  /** Rows of output 0 that every leaf is mixed with. */
  readonly shrinkage: number;
  /** The share of rows that a tree sees. */
  readonly rowShare: number;
  /** The share of features that a tree may ask. */
  readonly featureShare: number;
  /** Values that a feature is told apart into, at most 256. */
  readonly bins: number;
}

export interface Leaf {
  readonly value: number;
  readonly rows: number;
}

export interface Fork extends Leaf {
  readonly feature: number;
  /** Less goes left. */
  readonly threshold: number;
  readonly left: TreeNode;
  readonly right: TreeNode;
}

/** A node of a growing tree; `value` is the output expected there. */
export type TreeNode = Leaf | Fork;

export interface Growth {
  readonly base: number;
  readonly trees: readonly TreeNode[];
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

/** All that growing one tree needs. */
interface Plot {
  readonly settings: GrowthSettings;
  readonly binning: Binning;
  readonly features: readonly number[];
  readonly errors: Float64Array;
}

/**
 * Grows trees one after the other on what those before leave wrong, for the least squared error.
 * Sources: Friedman, "Stochastic gradient boosting", Computational Statistics & Data Analysis 38(4),
 * 2002; for the bins, Ke et al., "LightGBM", NeurIPS 2017.
 */
export function growTrees({ rows, labels }: Examples, settings: GrowthSettings): Growth {
  const random = createRandom(settings.seed);
  const binning = binColumns(rows, settings.bins);
  const base = labels.reduce((sum, label) => sum + label, 0) / labels.length;
  const errors = Float64Array.from(labels, (label) => label - base);
  const draw = (count: number, part: number) =>
    Array.from({ length: count }, (_, at) => at).filter(() => random() < part);
  const trees: TreeNode[] = [];
  while (trees.length < settings.trees) {
    const seen = draw(rows.length, settings.rowShare);
    const features = draw(binning.columns.length, settings.featureShare);
    const tree = growNode({ settings, binning, features, errors }, seen, settings.depth);
    trees.push(tree);
    for (const [at, row] of rows.entries()) errors[at] = (errors[at] ?? 0) - outputOf(tree, row);
  }
  return { base, trees };
}

function growNode(plot: Plot, rows: readonly number[], depth: number): TreeNode {
  const split = depth > 0 ? bestSplit(plot, rows) : undefined;
  if (split === undefined) return leafOf(plot, rows);
  const column = plot.binning.columns[split.feature] as Uint8Array;
  const isLeft = (row: number) => (column[row] as number) <= split.bin;
  const left = growNode(plot, rows.filter(isLeft), depth - 1);
  const right = growNode(
    plot,
    rows.filter((row) => !isLeft(row)),
    depth - 1,
  );
  return {
    feature: split.feature,
    threshold: plot.binning.cuts[split.feature]?.[split.bin] as number,
    left,
    right,
    rows: rows.length,
    value: (left.value * left.rows + right.value * right.rows) / rows.length,
  };
}

function leafOf({ errors, settings }: Plot, rows: readonly number[]): Leaf {
  const sum = rows.reduce((total, row) => total + (errors[row] as number), 0);
  const value = (settings.rate * sum) / (rows.length + settings.shrinkage);
  return { value, rows: rows.length };
}

function bestSplit(plot: Plot, rows: readonly number[]): Split | undefined {
  let best: Split | undefined;
  for (const feature of plot.features) {
    const split = bestSplitOf(feature, plot, rows);
    if (split && split.gain > (best?.gain ?? 1e-9)) best = split;
  }
  return best;
}

/** The split of one feature that takes away most squared error. */
function bestSplitOf(feature: number, plot: Plot, rows: readonly number[]): Split | undefined {
  const { sums, counts } = histogramOf(feature, plot, rows);
  const { leafRows, shrinkage } = plot.settings;
  const total = sums.reduce((sum, value) => sum + value, 0);
  const worth = (sum: number, count: number) => (sum * sum) / (count + shrinkage);
  let best: Split | undefined;
  let sum = 0;
  let count = 0;
  for (let bin = 0; bin < counts.length - 1; bin++) {
    sum += sums[bin] as number;
    count += counts[bin] as number;
    const others = rows.length - count;
    if (count < leafRows || others < leafRows) continue;
    const gain = worth(sum, count) + worth(total - sum, others) - worth(total, rows.length);
    if (gain > (best?.gain ?? 0)) best = { feature, bin, gain };
  }
  return best;
}

function histogramOf(feature: number, { binning, errors }: Plot, rows: readonly number[]) {
  const column = binning.columns[feature] as Uint8Array;
  const size = (binning.cuts[feature]?.length ?? 0) + 1;
  const sums = new Float64Array(size);
  const counts = new Uint32Array(size);
  for (const row of rows) {
    const bin = column[row] as number;
    sums[bin] = (sums[bin] as number) + (errors[row] as number);
    counts[bin] = (counts[bin] as number) + 1;
  }
  return { sums, counts };
}

function outputOf(tree: TreeNode, row: Float32Array): number {
  let node = tree;
  while ("left" in node)
    node = (row[node.feature] as number) < node.threshold ? node.left : node.right;
  return node.value;
}
