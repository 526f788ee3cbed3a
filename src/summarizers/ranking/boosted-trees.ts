/**
 * Regression trees whose outputs are added up. The nodes of all trees share the same arrays, each tree
 * in pre-order: a node's left child is the next node.
 * Source: Friedman, "Greedy function approximation: a gradient boosting machine", Annals of
 * Statistics 29(5), 2001.
 */
export interface BoostedTrees {
  /** The number of features in a row; every node's feature is less. */
  readonly width: number;
  /** The output before any tree is added. */
  readonly base: number;
  /** Each tree's first node. */
  readonly roots: Uint16Array;
  /** By node: its right child; 0 for a leaf. */
  readonly rights: Uint16Array;
  /** By node: the feature that it tests. */
  readonly features: Uint8Array;
  /** By node: rows whose feature is less than this go left. */
  readonly thresholds: Float32Array;
  /** By node: a leaf's output; elsewhere the mean output over the training rows of that node. */
  readonly values: Float32Array;
}

/**
 * Returns the trees' output for a row, in parts that add up to it: first the part that belongs to no
 * feature, then one part per feature. Each step down a tree changes the expected output; the change
 * is credited to the feature that was tested.
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
