import { createRandom } from "../random.ts";
import { type Binning, binColumns } from "./binning.ts";

/** Training data: a row of features and a label for each sentence. */
export interface Examples {
  readonly rows: readonly Float32Array[];
  readonly labels: readonly number[];
}

/** The hyperparameters of the training. */
export interface GrowthSettings {
  readonly seed: number;
  readonly trees: number;
  /** The maximum number of tests from root to leaf. */
  readonly depth: number;
  /** The learning rate: the share of each tree's output that counts. */
  readonly rate: number;
  /** The minimum number of rows in a leaf. */
  readonly minLeafRows: number;
  /** Regularization: rows with label 0 that are added to every leaf. */
  readonly shrinkage: number;
  /** The share of rows that each tree is trained on. */
  readonly rowShare: number;
  /** The share of features that each tree may test. */
  readonly featureShare: number;
  /** The number of bins per feature, at most 256. */
  readonly bins: number;
}

interface Leaf {
  readonly value: number;
  readonly rows: number;
}

interface Fork extends Leaf {
  readonly feature: number;
  /** Rows with a smaller value go left. */
  readonly threshold: number;
  readonly left: TreeNode;
  readonly right: TreeNode;
}

/** A node of a tree. `value` is its expected output. */
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

/** The data for growing one tree. */
interface TreeContext {
  readonly settings: GrowthSettings;
  readonly binning: Binning;
  readonly features: readonly number[];
  readonly errors: Float64Array;
}

/**
 * Grows trees one after the other, each on the errors that the trees before it leave, to minimize the
 * squared error.
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

function growNode(context: TreeContext, rows: readonly number[], depth: number): TreeNode {
  const split = depth > 0 ? bestSplit(context, rows) : undefined;
  if (split === undefined) return leafOf(context, rows);
  const column = context.binning.columns[split.feature] as Uint8Array;
  const isLeft = (row: number) => (column[row] as number) <= split.bin;
  const left = growNode(context, rows.filter(isLeft), depth - 1);
  const right = growNode(
    context,
    rows.filter((row) => !isLeft(row)),
    depth - 1,
  );
  return {
    feature: split.feature,
    threshold: context.binning.cuts[split.feature]?.[split.bin] as number,
    left,
    right,
    rows: rows.length,
    value: (left.value * left.rows + right.value * right.rows) / rows.length,
  };
}

function leafOf({ errors, settings }: TreeContext, rows: readonly number[]): Leaf {
  const sum = rows.reduce((total, row) => total + (errors[row] as number), 0);
  const value = (settings.rate * sum) / (rows.length + settings.shrinkage);
  return { value, rows: rows.length };
}

function bestSplit(context: TreeContext, rows: readonly number[]): Split | undefined {
  let best: Split | undefined;
  for (const feature of context.features) {
    const split = bestSplitOf(feature, context, rows);
    if (split && split.gain > (best?.gain ?? 1e-9)) best = split;
  }
  return best;
}

/** Finds the split of one feature that reduces the squared error most. */
function bestSplitOf(
  feature: number,
  context: TreeContext,
  rows: readonly number[],
): Split | undefined {
  const { sums, counts } = histogramOf(feature, context, rows);
  const { minLeafRows, shrinkage } = context.settings;
  const total = sums.reduce((sum, value) => sum + value, 0);
  const reduction = (sum: number, count: number) => (sum * sum) / (count + shrinkage);
  let best: Split | undefined;
  let sum = 0;
  let count = 0;
  for (let bin = 0; bin < counts.length - 1; bin++) {
    sum += sums[bin] as number;
    count += counts[bin] as number;
    const others = rows.length - count;
    if (count < minLeafRows || others < minLeafRows) continue;
    const gain =
      reduction(sum, count) + reduction(total - sum, others) - reduction(total, rows.length);
    if (gain > (best?.gain ?? 0)) best = { feature, bin, gain };
  }
  return best;
}

function histogramOf(feature: number, { binning, errors }: TreeContext, rows: readonly number[]) {
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
