/** Features are numbers of this many bits. */
export const FEATURE_BITS = 24;

/** A text as a 32-bit number: FNV-1a (Fowler, Noll and Vo) with its bits stirred once more. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}

/** Two numbers as one; the order counts. Multiplication alone, for it runs a thousand times in a cold start. */
export function mix(a: number, b: number): number {
  const product = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  return product ^ (product >>> 15);
}

/** The number of a feature of some kind and value: `FEATURE_BITS` bits. */
export function featureId(kind: number, value: number): number {
  return Math.imul(kind ^ Math.imul(value, 0x9e3779b1), 0x85ebca6b) >>> (32 - FEATURE_BITS);
}

/** Room for features, filled again for every token. */
export interface FeatureList {
  readonly ids: Int32Array;
  length: number;
  /** Where given, gets the kind and the value of every feature, one after the other. */
  readonly trace: number[] | undefined;
}

/** No token has so many; those beyond are dropped. */
const CAPACITY = 1024;

/** An empty list. */
export function createFeatureList(trace?: number[]): FeatureList {
  return { ids: new Int32Array(CAPACITY), length: 0, trace };
}

/** Adds a feature. */
export function put(features: FeatureList, kind: number, value: number): void {
  if (features.trace) features.trace.push(kind, value);
  if (features.length < CAPACITY) features.ids[features.length++] = featureId(kind, value);
}
