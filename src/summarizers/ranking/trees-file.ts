import { ReaderError } from "../../model/failure.ts";
import { FEATURES } from "../features/features.ts";
import type { BoostedTrees } from "./boosted-trees.ts";

/*
 * The layout of models/summary-ranker.bin, little-endian: a header, then one array after the other, of
 * all nodes: thresholds and values (32-bit floats), right children (16 bits), of all trees: first nodes
 * (16 bits), and again of all nodes: features (8 bits).
 */

/** The first four bytes: "SRSR". */
export const MAGIC = 0x52535253;

/** Goes up with every change of the layout or of what a feature measures. */
export const VERSION = 1;

/** Where the header's fields are. */
export const HEADER = {
  magic: 0,
  version: 4,
  width: 6,
  trees: 8,
  nodes: 12,
  /** `fingerprintFeatures()` at training. */
  fingerprint: 16,
  base: 20,
  end: 24,
} as const;

/** Bytes of an array's items. */
export const ITEM = { float: 4, index: 2, feature: 1 } as const;

/** Bytes of a whole file. */
export function fileLength(trees: number, nodes: number): number {
  return HEADER.end + nodes * (2 * ITEM.float + ITEM.index + ITEM.feature) + trees * ITEM.index;
}

/**
 * A number that changes with the features' names or order.
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
 * @param source What errors call the file.
 * @throws ReaderError `UNREADABLE` where it is no such file, another version's, or not whole.
 */
export function decodeTrees(bytes: Uint8Array, source: string): BoostedTrees {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fault = faultOfHeader(view);
  const trees = fault === undefined ? readTrees(view) : undefined;
  if (trees && areSound(trees)) return trees;
  throw new ReaderError({ code: "UNREADABLE", source, why: fault ?? "it is damaged" });
}

function faultOfHeader(view: DataView): string | undefined {
  if (view.byteLength < HEADER.end) return "it is not whole";
  if (view.getUint32(HEADER.magic, true) !== MAGIC) return "it is not a model of summaries";
  const version = view.getUint16(HEADER.version, true);
  if (version !== VERSION) return `it has version ${version}, not ${VERSION}`;
  const isOfFeatures = view.getUint32(HEADER.fingerprint, true) === fingerprintFeatures();
  if (!isOfFeatures || view.getUint16(HEADER.width, true) !== FEATURES.length) {
    return "it was trained on other features";
  }
  const trees = view.getUint32(HEADER.trees, true);
  const nodes = view.getUint32(HEADER.nodes, true);
  if (view.byteLength !== fileLength(trees, nodes)) return "it is not whole";
  return undefined;
}

/** A walk through sound trees always comes to a leaf: it only goes on in the arrays. */
function areSound({ rights, roots, features, width }: BoostedTrees): boolean {
  const isNode = (node: number) => node < rights.length;
  const leadsOn = (right: number, node: number) =>
    right === 0 || (right > node + 1 && isNode(right));
  return rights.every(leadsOn) && roots.every(isNode) && features.every((one) => one < width);
}

function readTrees(view: DataView): BoostedTrees {
  const count = {
    trees: view.getUint32(HEADER.trees, true),
    nodes: view.getUint32(HEADER.nodes, true),
  };
  let at: number = HEADER.end;
  const place = (size: number) => {
    at += size;
    return at - size;
  };
  const float = () => view.getFloat32(place(ITEM.float), true);
  const index = () => view.getUint16(place(ITEM.index), true);
  const feature = () => view.getUint8(place(ITEM.feature));
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
