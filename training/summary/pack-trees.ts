import type { BoostedTrees } from "../../src/summarizers/ranking/boosted-trees.ts";
import {
  fileLength,
  fingerprintFeatures,
  HEADER,
  ITEM,
  MAGIC,
  VERSION,
} from "../../src/summarizers/ranking/trees-file.ts";
import type { Growth, TreeNode } from "./grow-trees.ts";

/** Converts grown trees to the arrays of `BoostedTrees`. */
export function packTrees({ base, trees }: Growth, width: number): BoostedTrees {
  const roots: number[] = [];
  const nodes: TreeNode[] = [];
  const rights: number[] = [];
  for (const tree of trees) {
    roots.push(nodes.length);
    appendNodes(tree, nodes, rights);
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

function appendNodes(node: TreeNode, nodes: TreeNode[], rights: number[]): void {
  const at = nodes.push(node) - 1;
  rights[at] = 0;
  if (!("left" in node)) return;
  appendNodes(node.left, nodes, rights);
  rights[at] = nodes.length;
  appendNodes(node.right, nodes, rights);
}

/** Encodes trees in the format that `decodeTrees` reads. */
export function encodeTrees(trees: BoostedTrees): Uint8Array {
  const bytes = new Uint8Array(fileLength(trees.roots.length, trees.rights.length));
  const view = new DataView(bytes.buffer);
  view.setUint32(HEADER.magic, MAGIC, true);
  view.setUint16(HEADER.version, VERSION, true);
  view.setUint16(HEADER.width, trees.width, true);
  view.setUint32(HEADER.trees, trees.roots.length, true);
  view.setUint32(HEADER.nodes, trees.rights.length, true);
  view.setUint32(HEADER.fingerprint, fingerprintFeatures(), true);
  view.setFloat32(HEADER.base, trees.base, true);
  writeArrays(view, trees);
  return bytes;
}

function writeArrays(view: DataView, trees: BoostedTrees): void {
  let at: number = HEADER.end;
  const advance = (size: number) => {
    at += size;
    return at - size;
  };
  for (const value of trees.thresholds) view.setFloat32(advance(ITEM.float), value, true);
  for (const value of trees.values) view.setFloat32(advance(ITEM.float), value, true);
  for (const value of trees.rights) view.setUint16(advance(ITEM.index), value, true);
  for (const value of trees.roots) view.setUint16(advance(ITEM.index), value, true);
  for (const value of trees.features) view.setUint8(advance(ITEM.feature), value);
}
