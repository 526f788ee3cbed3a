/**
 * Regression trees whose outputs add up. All trees' nodes stand in the same arrays, each tree in
 * pre-order: a node's left child is the next node.
 * Source: Friedman, "Greedy function approximation: a gradient boosting machine", Annals of
 * Statistics 29(5), 2001.
 */
export interface BoostedTrees {
  /** How many features a row has; every node's feature is less. */
  readonly width: number;
  /** What every row gets before any tree. */
  readonly base: number;
  /** Each tree's first node. */
  readonly roots: Uint16Array;
  /** By node: its right child; 0 for a leaf. */
  readonly rights: Uint16Array;
  /** By node: the feature that is asked. */
  readonly features: Uint8Array;
  /** By node: a row goes left whose feature is less. */
  readonly thresholds: Float32Array;
  /** By node: a leaf's output; any other's mean output over the rows that it was grown on. */
  readonly values: Float32Array;
}

/**
 * What the trees say of a row, in parts that add up to it: first what is no feature's doing, then one
 * part a feature. On a row's way down a tree, each step changes the mean output that is to be expected,
 * and the change is counted to the feature that was asked.
 * Source: Saabas, "Interpreting random forests", 2014, blog.datadive.net/interpreting-random-forests.
 */
export function explainRow(trees: BoostedTrees, row: Float32Array): Float64Array {
  const parts = new Float64Array(trees.width + 1);
  parts[0] = trees.base;
  for (const root of trees.roots) {
    parts[0] += trees.values[root] ?? 0;
    descend(trees, root, row, parts);
  }
  return parts;
}

function descend(trees: BoostedTrees, root: number, row: Float32Array, parts: Float64Array): void {
  const { rights, features, thresholds, values } = trees;
  let node = root;
  for (let right = rights[node] ?? 0; right !== 0; right = rights[node] ?? 0) {
    const feature = features[node] ?? 0;
    const isLeft = (row[feature] ?? 0) < (thresholds[node] ?? 0);
    const next = isLeft ? node + 1 : right;
    const change = (values[next] ?? 0) - (values[node] ?? 0);
    parts[feature + 1] = (parts[feature + 1] ?? 0) + change;
    node = next;
  }
}
