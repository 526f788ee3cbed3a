import { featureId } from "./hash.ts";

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
