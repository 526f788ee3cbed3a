import type { BoostedTrees } from "../../src/summarizers/boosted-trees.ts";
import type { Growth, TreeNode } from "./grow-trees.ts";

/** Grown trees as the arrays that they are asked in. */
export function packTrees({ base, trees }: Growth, width: number): BoostedTrees {
  const roots: number[] = [];
  const nodes: TreeNode[] = [];
  const rights: number[] = [];
  for (const tree of trees) {
    roots.push(nodes.length);
    layOut(tree, nodes, rights);
  }
  return {
    width,
    base: Math.fround(base),
    roots: Uint16Array.from(roots),
    rights: Uint16Array.from(rights),
    features: Uint8Array.from(nodes, (node) => ("left" in node ? node.feature : 0)),
    thresholds: Float32Array.from(nodes, (node) => ("left" in node ? node.threshold : 0)),
    values: Float32Array.from(nodes, ({ value }) => value),
  };
}

function layOut(node: TreeNode, nodes: TreeNode[], rights: number[]): void {
  const at = nodes.push(node) - 1;
  rights[at] = 0;
  if (!("left" in node)) return;
  layOut(node.left, nodes, rights);
  rights[at] = nodes.length;
  layOut(node.right, nodes, rights);
}
