/** Number of bits in a feature id. */
export const FEATURE_BITS = 24;

/** Hashes a text to 32 bits: FNV-1a (Fowler, Noll and Vo) with one more mixing step. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}

/** Combines two numbers into one; the order matters. Only multiplies, because it runs for every feature. */
export function mix(a: number, b: number): number {
  const product = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  return product ^ (product >>> 15);
}

/** The id of a feature, given its kind and value. */
export function featureId(kind: number, value: number): number {
  return Math.imul(kind ^ Math.imul(value, 0x9e3779b1), 0x85ebca6b) >>> (32 - FEATURE_BITS);
}

/** A buffer for the features of one token, filled again for each. */
export interface FeatureList {
  readonly ids: Int32Array;
  length: number;
  /** If given, receives the kind and value of every feature in turn. */
  readonly trace: number[] | undefined;
}

/** More than any token has; further features are dropped. */
const MAX_FEATURES = 1024;

/** Creates an empty list. */
export function createFeatureList(trace?: number[]): FeatureList {
  return { ids: new Int32Array(MAX_FEATURES), length: 0, trace };
}

/** Adds a feature. */
export function put(features: FeatureList, kind: number, value: number): void {
  if (features.trace) features.trace.push(kind, value);
  if (features.length < MAX_FEATURES) features.ids[features.length++] = featureId(kind, value);
}
