import { ReaderError } from "../../model/failure.ts";
import { FEATURES } from "../features/features.ts";
import type { BoostedTrees } from "./boosted-trees.ts";

/*
 * The layout of models/summary-ranker.bin, little-endian: a header, then these arrays in turn: thresholds
 * and values by node (32-bit floats), right children by node (16 bits), first nodes by tree (16 bits),
 * features by node (8 bits).
 */

/** The first four bytes: "SRSR". */
export const MAGIC = 0x52535253;

/** Increase it when the layout changes, or what a feature measures. */
export const VERSION = 1;

/** Byte offsets of the header's fields. */
export const HEADER = {
  magic: 0,
  version: 4,
  width: 6,
  trees: 8,
  nodes: 12,
  /** `fingerprintFeatures()` when the trees were trained. */
  fingerprint: 16,
  base: 20,
  end: 24,
} as const;

/** Sizes of the arrays' items, in bytes. */
export const ITEM = { float: 4, index: 2, feature: 1 } as const;

/** Returns the size of a whole file in bytes. */
export function fileLength(trees: number, nodes: number): number {
  return HEADER.end + nodes * (2 * ITEM.float + ITEM.index + ITEM.feature) + trees * ITEM.index;
}

/**
 * Hashes the features' names in their order, to recognize a file for other features.
 * Source: Fowler, Noll and Vo's FNV-1a hash.
 */
export function fingerprintFeatures(): number {
  let hash = 0x811c9dc5;
  for (const char of FEATURES.map(({ group, name }) => `${group}.${name}`).join()) {
    hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Reads trees that `encodeTrees` wrote.
 * @param source The file's name in errors.
 * @throws ReaderError `UNREADABLE` for another kind of file, another version, or a damaged file.
 */
export function decodeTrees(bytes: Uint8Array, source: string): BoostedTrees {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fault = faultOfHeader(view);
  const trees = fault === undefined ? readTrees(view) : undefined;
  if (trees && areSound(trees)) return trees;
  throw new ReaderError({ code: "UNREADABLE", source, why: fault ?? "it is damaged" });
}

function faultOfHeader(view: DataView): string | undefined {
  if (view.byteLength < HEADER.end) return "it is incomplete";
  if (view.getUint32(HEADER.magic, true) !== MAGIC) return "it is not a summary model";
  const version = view.getUint16(HEADER.version, true);
  if (version !== VERSION) return `it has version ${version}, not ${VERSION}`;
  const hasOurFeatures = view.getUint32(HEADER.fingerprint, true) === fingerprintFeatures();
  if (!hasOurFeatures || view.getUint16(HEADER.width, true) !== FEATURES.length) {
    return "it was trained with other features";
  }
  const trees = view.getUint32(HEADER.trees, true);
  const nodes = view.getUint32(HEADER.nodes, true);
  if (view.byteLength !== fileLength(trees, nodes)) return "it is incomplete";
  return undefined;
}

/** Tells whether every walk ends at a leaf: children come after their parents. */
function areSound({ rights, roots, features, width }: BoostedTrees): boolean {
  const isNode = (node: number) => node < rights.length;
  const pointsAhead = (right: number, node: number) =>
    right === 0 || (right > node + 1 && isNode(right));
  return rights.every(pointsAhead) && roots.every(isNode) && features.every((one) => one < width);
}

function readTrees(view: DataView): BoostedTrees {
  const count = {
    trees: view.getUint32(HEADER.trees, true),
    nodes: view.getUint32(HEADER.nodes, true),
  };
  let at: number = HEADER.end;
  const advance = (size: number) => {
    at += size;
    return at - size;
  };
  const float = () => view.getFloat32(advance(ITEM.float), true);
  const index = () => view.getUint16(advance(ITEM.index), true);
  const feature = () => view.getUint8(advance(ITEM.feature));
  return {
    width: view.getUint16(HEADER.width, true),
    base: view.getFloat32(HEADER.base, true),
    thresholds: new Float32Array(count.nodes).map(float),
    values: new Float32Array(count.nodes).map(float),
    rights: new Uint16Array(count.nodes).map(index),
    roots: new Uint16Array(count.trees).map(index),
    features: new Uint8Array(count.nodes).map(feature),
  };
}
